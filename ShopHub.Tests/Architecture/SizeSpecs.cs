namespace ShopHub.Tests.Architecture;

public sealed class SizeSpecs
{
    private const int MostLines = 200;
    private const int MostLinesOfMarkup = 150;

    /// <summary>Longer ones, each with the reason that excuses it.</summary>
    private static readonly Dictionary<string, string> s_excused = new()
    {
        ["ShopHub.Domain/AfterSales/AfterSale.cs"] = "one thing with one life; cutting it would scatter its lifecycle",
    };

    [Fact]
    public void A_file_is_read_in_one_go()
    {
        var files = Files.All.Where(f => IsOurs(f.Key)).Select(f => (f.Key, Lines: f.Value.Count(c => c == '\n'), Most: Most(f.Key))).ToList();

        Assert.True(files.Count > 100);
        Rule.Holds(files.Where(f => f.Lines > f.Most && !s_excused.ContainsKey(f.Key)).Select(f => $"{f.Key} has {f.Lines} lines, {f.Most} are allowed"));
    }

    [Fact]
    public void No_excuse_outlives_its_file()
    {
        Assert.NotEmpty(s_excused);
        Assert.All(s_excused.Keys, excused => Assert.True(Files.All[excused].Count(c => c == '\n') > Most(excused), $"{excused} needs no excuse any more."));
    }

    private static bool IsOurs(string path) => Path.GetExtension(path) is ".cs" or ".razor" or ".css" or ".js" && !path.Contains("/lib/", StringComparison.Ordinal);

    private static int Most(string path) => Path.GetExtension(path) is ".razor" or ".css" ? MostLinesOfMarkup : MostLines;
}
