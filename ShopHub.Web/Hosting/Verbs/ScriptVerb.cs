using ShopHub.Data.Database;

namespace ShopHub.Web.Hosting.Verbs;

/// <summary>Writes the schema of an engine as a script that may be run again and again.</summary>
public static class ScriptVerb
{
    public static readonly Verb Verb = new("script", "script --engine SqlServer [--to FILE]", Run) { NeedsDatabase = false };

    private static async Task<int> Run(VerbCall call)
    {
        var named = call.Text("engine") ?? nameof(Engine.SqlServer);
        if (!Enum.TryParse<Engine>(named, ignoreCase: true, out var engine) || !Enum.IsDefined(engine))
            throw new StartFailure($"没有“{named}”这种数据库，可用的有：{string.Join("、", Enum.GetNames<Engine>())}");
        var script = SchemaScript.Of(engine);
        if (call.Text("to") is { } file) await File.WriteAllTextAsync(file, script);
        else await Console.Out.WriteAsync(script);
        return 0;
    }
}
