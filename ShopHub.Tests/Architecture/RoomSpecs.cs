using System.Text.RegularExpressions;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Architecture;

public sealed partial class RoomSpecs
{
    /// <summary>A room may name those before it, never those after.</summary>
    private static readonly string[] s_order =
    [
        "Shared", "Merchants", "Customers", "Access", "Catalog", "Search", "Inventory", "Marketing", "Links", "Shelves", "Design", "Trade", "Following", "Recommendations", "Fulfilment", "Ledger", "Payments",
        "AfterSales", "Insurance", "Compensations", "Disputes", "Guarantees", "Grievances", "Settlement", "Withdrawals", "Reconciliation", "Applications", "Deposits", "Rights", "Onboarding", "Ratings", "Questions", "Complaints", "Closing", "Exports", "Privacy", "Support", "Violations", "Supervision", "Rulebook", "Learning", "Protection", "Analytics", "Notices",
    ];

    [Fact]
    public void A_room_names_only_rooms_before_it()
    {
        var named = Files.Code.Where(f => f.Key.StartsWith("ShopHub.Domain/", StringComparison.Ordinal))
            .SelectMany(f => Rooms().Matches(f.Value).Select(m => (File: f.Key, Room: f.Key.Split('/')[1], Names: m.Groups[1].Value)))
            .ToList();

        Assert.True(named.Count > 50);
        Assert.All(named, n => Assert.Contains(n.Room, s_order));
        Rule.Holds(named.Where(n => Array.IndexOf(s_order, n.Names) > Array.IndexOf(s_order, n.Room)).Select(n => $"{n.File} names {n.Names}"));
    }

    [Fact]
    public void The_domain_knows_nothing_but_the_framework()
    {
        var references = typeof(Money).Assembly.GetReferencedAssemblies();

        Assert.NotEmpty(references);
        Rule.Holds(references.Where(r => !r.Name!.StartsWith("System.", StringComparison.Ordinal)).Select(r => $"ShopHub.Domain references {r.Name}"));
    }

    [Fact]
    public void The_domain_never_waits_and_never_asks_the_time()
    {
        var code = Files.Code.Where(f => f.Key.StartsWith("ShopHub.Domain/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(code);
        Rule.Holds(code.Where(f => Waits().IsMatch(f.Value)).Select(f => f.Key));
    }

    [Fact]
    public void Pages_do_not_touch_the_database()
    {
        var pages = Files.All.Where(f => f.Key.StartsWith("ShopHub.Web/", StringComparison.Ordinal) && f.Key.EndsWith(".razor", StringComparison.Ordinal)).ToList();

        Assert.True(pages.Count > 5);
        Rule.Holds(pages.Where(f => Database().IsMatch(f.Value)).Select(f => f.Key));
    }

    // Also a name written out in place of a using line.
    [GeneratedRegex(@"(?<!namespace )ShopHub\.Domain\.([A-Z]\w+)")]
    private static partial Regex Rooms();

    [GeneratedRegex(@"\basync\b|\bawait\b|TimeProvider")]
    private static partial Regex Waits();

    [GeneratedRegex(@"\bShopDb\b|DbContext|EntityFrameworkCore|\bSqlite\b|SqlConnection")]
    private static partial Regex Database();
}
