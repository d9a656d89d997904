using ShopHub.Data.Database;
using ShopHub.Web.Hosting;
using ShopHub.Web.Hosting.Verbs;

namespace ShopHub.Tests.Verbs;

public sealed class VerbSpecs
{
    [Fact]
    public void Options_are_no_verb()
    {
        Assert.Null(VerbTable.Read([]));
        Assert.Null(VerbTable.Read(["--urls", "http://127.0.0.1:5080"]));
        Assert.Null(VerbTable.Read(["Data:Folder=elsewhere"]));
    }

    [Fact]
    public void A_verb_takes_words_options_with_values_and_switches()
    {
        var call = VerbTable.Read(["script", "first", "--engine", "SqlServer", "--to=out.sql", "--quiet"])!;

        Assert.Equal("script", call.Verb.Name);
        Assert.Equal("first", call.Word(0));
        Assert.Equal(("SqlServer", "out.sql"), (call.Text("engine"), call.Text("to")));
        Assert.True(call.Has("quiet"));
        Assert.Null(call.Text("quiet"));
        Assert.Throws<StartFailure>(() => call.Word(1));
    }

    [Fact]
    public void An_unknown_verb_is_told_in_one_sentence()
    {
        var failure = Assert.Throws<StartFailure>(() => VerbTable.Read(["audti"]));

        Assert.Contains("audit", StartFailure.Sentence(failure), StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_for_sql_server_may_be_run_twice_and_keeps_to_what_every_server_knows()
    {
        var script = SchemaScript.Of(Engine.SqlServer);

        Assert.Contains("IF NOT EXISTS", script, StringComparison.Ordinal);
        Assert.Contains("[Orders]", script, StringComparison.Ordinal);
        Assert.All((string[])["MERGE ", "STRING_AGG", "SYSTEM_VERSIONING", "_SC_UTF8"], word => Assert.DoesNotContain(word, script, StringComparison.OrdinalIgnoreCase));
    }
}
