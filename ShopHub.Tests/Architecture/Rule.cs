namespace ShopHub.Tests.Architecture;

public static class Rule
{
    /// <summary>What breaks the rule is told whole: the framework's own assertions cut it off.</summary>
    public static void Holds(IEnumerable<string> broken)
    {
        var told = broken.ToList();
        Assert.True(told.Count == 0, string.Join('\n', told));
    }
}
