namespace ShopHub.Web.Hosting.Verbs;

/// <summary>The verbs of this program: <c>dotnet run --project ShopHub.Web -- VERB</c>. Without one it serves.</summary>
public static class VerbTable
{
    public static IReadOnlyList<Verb> All { get; } = [AuditVerb.Verb, ScriptVerb.Verb, ClockVerb.Verb, SeedVerb.Verb, ImportVerb.Verb, FounderVerb.Verb];

    /// <summary>Null when the program is to serve; options like <c>--urls</c> are no verb.</summary>
    /// <exception cref="StartFailure">Nobody knows this verb.</exception>
    public static VerbCall? Read(string[] arguments)
    {
        if (arguments is [] || arguments[0].StartsWith('-') || arguments[0].Contains('=')) return null;
        var verb = All.FirstOrDefault(v => v.Name == arguments[0])
            ?? throw new StartFailure($"没有“{arguments[0]}”这个命令，可用的有：{string.Join("、", All.Select(v => v.Name))}");
        var (words, options) = Split(arguments[1..]);
        return new(verb, words, options);
    }

    private static (List<string> Words, Dictionary<string, string> Options) Split(string[] rest)
    {
        List<string> words = [];
        Dictionary<string, string> options = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < rest.Length; i++)
        {
            if (!rest[i].StartsWith("--", StringComparison.Ordinal)) words.Add(rest[i]);
            else if (rest[i].IndexOf('=') is > 0 and var at) options[rest[i][2..at]] = rest[i][(at + 1)..];
            else options[rest[i][2..]] = i + 1 < rest.Length && !rest[i + 1].StartsWith("--", StringComparison.Ordinal) ? rest[++i] : "";
        }

        return (words, options);
    }
}
