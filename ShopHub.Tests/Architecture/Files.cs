namespace ShopHub.Tests.Architecture;

/// <summary>The repository as files: what the text rules look at.</summary>
public static class Files
{
    private static readonly string[] s_notOurs = ["artifacts", "data", "bin", "obj", ".git", ".vs", "TestResults", "Migrations"];

    private static readonly string[] s_text =
    [
        ".cs", ".razor", ".css", ".js", ".json", ".md", ".csproj", ".props", ".txt", ".sln", ".html", ".svg", ".csv", ".editorconfig", ".gitignore", "",
    ];

    public static string Root { get; } = FindRoot();

    /// <summary>Every text file we wrote, by its path from the root with forward slashes.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Under(Root)
        .Where(f => s_text.Contains(Path.GetExtension(f)))
        .ToDictionary(f => Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText);

    public static IEnumerable<KeyValuePair<string, string>> Code => All.Where(f => f.Key.EndsWith(".cs", StringComparison.Ordinal));

    private static IEnumerable<string> Under(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(d => !s_notOurs.Contains(Path.GetFileName(d))).SelectMany(Under));

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "ShopHub.sln"))) at = at.Parent!;
        return at.FullName;
    }
}
