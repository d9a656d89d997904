using System.Reflection;
using System.Text.RegularExpressions;
using ShopHub.Data;
using ShopHub.Data.Database;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Web.Kit;

namespace ShopHub.Tests.Architecture;

public sealed partial class UseCaseSpecs
{
    private static readonly Type[] s_acts = [.. typeof(Shop).Assembly.GetTypes().Where(t => t.GetCustomAttribute<UseCaseAttribute>() is not null)];

    [Fact]
    public void An_act_has_one_run_that_begins_with_its_actor()
    {
        Assert.True(s_acts.Length > 10);
        Assert.All(s_acts, act =>
        {
            var run = Assert.Single(act.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));
            Assert.Equal("Run", run.Name);
            Assert.True(typeof(Actor).IsAssignableFrom(run.GetParameters().FirstOrDefault()?.ParameterType), $"{act.Name}.Run does not begin with an actor.");
        });
    }

    [Fact]
    public void An_act_is_sealed_and_has_at_most_five_helpers()
    {
        Assert.NotEmpty(s_acts);
        Assert.All(s_acts, act =>
        {
            Assert.True(act.IsSealed, $"{act.Name} is not sealed.");
            Assert.True(act.GetConstructors().Single().GetParameters().Length <= 5, $"{act.Name} needs too many helpers.");
        });
    }

    [Fact]
    public void What_staff_does_has_words_in_the_log()
    {
        var acts = s_acts.Where(act => !act.GetCustomAttribute<UseCaseAttribute>()!.Unlogged && act.GetMethod("Run")!.GetParameters()[0].ParameterType is { } by
            && (by == typeof(ShopStaff) || by == typeof(PlatformStaff))).Select(act => act.Name).ToList();
        // They write their own lines: nobody is signed in, or nobody acts.
        acts.AddRange([nameof(JoinAsNewcomer), nameof(JoinWithAccount), nameof(EndStaff), nameof(ActOnOwnerTransfers)]);
        var told = AuditWords.Heads.SelectMany(h => h.Acts).Select(a => a.Act).ToList();

        Assert.True(acts.Count > 50);
        Rule.Holds([.. acts.Except(told).Select(act => $"Tell AuditWords what {act} is called."), .. told.Except(acts).Select(gone => $"AuditWords names {gone}, which is no act.")]);
    }

    [Fact]
    public void An_act_never_saves_and_never_speaks_to_the_outside()
    {
        var rooms = Files.Code.Where(f => f.Key.StartsWith("ShopHub.Data/", StringComparison.Ordinal) && f.Value.Contains("[UseCase", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(rooms);
        Rule.Holds(rooms.Where(f => Saving().IsMatch(f.Value)).Select(f => f.Key));
    }

    [Fact]
    public void Buyers_and_shop_staff_load_only_what_is_theirs()
    {
        var acts = Files.Code.Where(f => f.Key.StartsWith("ShopHub.Data/", StringComparison.Ordinal)).SelectMany(f => Classes(f.Key, f.Value))
            .Where(c => c.Actor is "Buyer" or "ShopStaff").ToList();
        var loads = acts.SelectMany(c => Sets().Matches(c.Text)
            .Where(m => OwnedBy(c.Actor).Contains(m.Groups[1].Value))
            .Select(m => (c.File, c.Actor, Set: m.Groups[1].Value, Then: c.Text[(m.Index + m.Length)..]))).ToList();

        Assert.True(acts.Count > 5);
        Assert.True(loads.Count > 10);
        Rule.Holds(loads.Where(l => !Guarded().IsMatch(l.Then)).Select(l => $"{l.File}: {l.Actor} loads db.{l.Set} without Of: {l.Then[..Math.Min(60, l.Then.Length)]}"));
    }

    /// <summary>The sets that <see cref="Ownership"/> can cut for this actor.</summary>
    private static HashSet<string> OwnedBy(string actor)
    {
        var owned = typeof(Ownership).GetMethods().Where(m => m.Name == "Of" && m.GetParameters()[1].ParameterType.Name == actor)
            .Select(m => m.GetParameters()[0].ParameterType.GetGenericArguments()[0]).ToHashSet();
        return [.. typeof(ShopDb).GetProperties().Where(p => p.PropertyType.IsGenericType && owned.Contains(p.PropertyType.GetGenericArguments()[0])).Select(p => p.Name)];
    }

    private static IEnumerable<(string File, string Actor, string Text)> Classes(string file, string text)
    {
        foreach (var part in text.Split("[UseCase").Skip(1))
        {
            var run = FirstParameter().Match(part);
            if (run.Success) yield return (file, run.Groups[1].Value, part);
        }
    }

    [GeneratedRegex(@"\.SaveChanges|IPaymentGateway|HttpClient|BeginTransaction")]
    private static partial Regex Saving();

    [GeneratedRegex(@"\bdb\.([A-Z]\w+)")]
    private static partial Regex Sets();

    // Adding makes a row of his own; a count of his own rows names him; uniqueness is asked about everybody's.
    [GeneratedRegex(@"^\s*\.(Of\(|Add\(|AddRange\(|Remove\(|AnyAsync\(|(Where|Count|FirstOrDefault|CountAsync|Single)\([^;]*?(CustomerId ==|MerchantId ==|OrderId == id))", RegexOptions.Singleline)]
    private static partial Regex Guarded();

    [GeneratedRegex(@"\bRun\(\s*(\w+) \w+")]
    private static partial Regex FirstParameter();
}
