namespace ShopHub.Tests.Architecture;

public sealed class SizeSpecs
{
    private const int MostLines = 200;
    private const int MostLinesOfMarkup = 150;

    [Fact]
    public void A_file_is_read_in_one_go()
    {
        var files = Files.All.Where(f => IsOurs(f.Key)).Select(f => (f.Key, Lines: f.Value.Count(c => c == '\n'), Most: Most(f.Key))).ToList();

        Assert.True(files.Count > 100);
        Rule.Holds(files.Where(f => f.Lines > f.Most).Select(f => $"{f.Key} has {f.Lines} lines, {f.Most} are allowed"));
    }

    private static bool IsOurs(string path) => Path.GetExtension(path) is ".cs" or ".razor" or ".css" or ".js" && !path.Contains("/lib/", StringComparison.Ordinal);

    private static int Most(string path) => Path.GetExtension(path) is ".razor" or ".css" ? MostLinesOfMarkup : MostLines;
}
