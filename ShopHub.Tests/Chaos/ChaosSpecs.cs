namespace ShopHub.Tests.Chaos;

public sealed class ChaosSpecs
{
    [Fact]
    public async Task Whatever_goes_wrong_at_the_channel_its_books_and_ours_agree_in_the_end()
    {
        var seed = Environment.TickCount & 0xFFFF;

        var audit = await ChaosRun.Live(shoppers: 20, days: 2, seed);

        Assert.True(audit.Faults.Count == 0, $"seed {seed}: {string.Join('\n', audit.Faults)}");
        Assert.True(audit.Payments > 20, $"seed {seed}: too little was bought");
    }
}
