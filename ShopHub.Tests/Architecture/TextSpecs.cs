using System.Text.RegularExpressions;

namespace ShopHub.Tests.Architecture;

public sealed partial class TextSpecs
{
    [Fact]
    public void No_file_names_a_machine_or_a_package_host()
    {
        Assert.True(Files.All.Count > 100);
        Rule.Holds(Files.All.SelectMany(f => Machines().Matches(f.Value).Select(m => $"{f.Key}: {m.Value}")));
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var code = Files.All.Where(f => Path.GetExtension(f.Key) is ".cs" or ".razor" or ".css" or ".js" && !f.Key.EndsWith("TextSpecs.cs", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(code);
        Rule.Holds(code.SelectMany(f => Later().Matches(f.Value).Select(m => $"{f.Key}: {m.Value}")));
    }

    [Fact]
    public void Types_are_called_by_words_of_the_trade()
    {
        // The names of a foreign contract are not ours to choose.
        var named = Files.Code.Where(f => !f.Key.StartsWith("ShopHub.Data/SqlServerContract/", StringComparison.Ordinal) && !f.Key.StartsWith("ShopHub.Web/Integrations/", StringComparison.Ordinal))
            .SelectMany(f => Types().Matches(f.Value).Select(m => (File: f.Key, Name: m.Groups[1].Value))).ToList();

        Assert.True(named.Count > 100);
        Rule.Holds(named.Where(n => Empty().IsMatch(n.Name)).Select(n => $"{n.File}: {n.Name}"));
    }

    // A home or work folder of somebody's machine, and the hosts packages come from.
    [GeneratedRegex(@"(?<![\w.])/(work|root|home)/\w+|[a-z0-9-]+\.(nuget|npmjs|npmmirror|pypi|pythonhosted)\.[a-z]+", RegexOptions.IgnoreCase)]
    private static partial Regex Machines();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(?:class|record|interface|struct|enum) (?:struct |class )?([A-Z]\w+)")]
    private static partial Regex Types();

    [GeneratedRegex(@"(Manager|Helper|Util|Utils|Service|Info|Dto|Vm|Base|Data2)$")]
    private static partial Regex Empty();
}
