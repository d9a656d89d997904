using ShopHub.Tests.Architecture;

namespace ShopHub.Tests.Cast;

/// <summary>Public material beside the project, read where it stands and never copied here.</summary>
public static class PublicFiles
{
    /// <param name="setting">Environment variable that names the folder; what it names must be there.</param>
    /// <param name="usually">The folder under <c>../shared</c> otherwise.</param>
    /// <returns>Null when the file is not on this machine.</returns>
    public static string? Find(string setting, string usually, string file)
    {
        var named = Environment.GetEnvironmentVariable(setting) is { Length: > 0 } folder ? folder : null;
        var path = Path.Combine(named ?? Path.Combine(Files.Root, "..", "shared", usually), file);
        if (File.Exists(path)) return path;
        Assert.Null(named);
        return null;
    }

    /// <summary>A real shop's catalogue; null when it is not on this machine.</summary>
    public static string? Catalogue => Data("catalogue.csv");

    /// <inheritdoc cref="Catalogue"/>
    public static string? Data(string file) => Find("SHOPHUB_DATA", "data", file);
}
