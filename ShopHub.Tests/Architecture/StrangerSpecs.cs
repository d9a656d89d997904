using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Data.Database;
using ShopHub.Data.Ratings;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Architecture;

/// <summary>Every act of a buyer or of shop staff, tried with the keys of somebody else's things.</summary>
public sealed class StrangerSpecs
{
    /// <summary>A stranger is told that it is not there, or that he has none to choose.</summary>
    private static readonly string[] s_refusals = ["common.not-found", "checkout.no-address"];

    /// <summary>Done to what everybody may read.</summary>
    private static readonly Type[] s_everybodys = [typeof(ReportReview), typeof(VoteHelpful)];

    public static TheoryData<string> Acts =>
    [
        .. typeof(Shop).Assembly.GetTypes().Where(t => t.GetCustomAttribute<UseCaseAttribute>() is not null && TakesSomebodysThing(t))
            .Except(s_everybodys).Select(t => t.FullName!),
    ];

    [Fact]
    public void There_are_acts_to_try() => Assert.True(Acts.Count > 12);

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task A_strangers_thing_is_not_found_and_not_changed(string name)
    {
        var act = typeof(Shop).Assembly.GetType(name)!;
        await using var town = await Town.Open();
        var mine = await LinsThings.Of(town);
        var before = await Rows(town);

        var refusal = await Try(town, act, mine);

        Assert.True(refusal is null || s_refusals.Contains(refusal.Code), $"{act.Name} says {refusal?.Code}: {refusal?.Message}");
        Assert.Equal(before, await Rows(town));
    }

    private static bool TakesSomebodysThing(Type act)
    {
        var wanted = Run(act).GetParameters();
        return wanted[0].ParameterType is { Name: nameof(Buyer) or nameof(ShopStaff) } && wanted.Skip(1).Any(p =>
            p.Name is "number" or "orderNumber" || p.ParameterType == typeof(CheckoutForm) || p.ParameterType == typeof(IReadOnlyList<CartWish>)
            || (Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType) is { IsGenericType: true } id
                && id.GetGenericTypeDefinition() == typeof(Id<>) && IsOwned(id.GetGenericArguments()[0], by: wanted[0].ParameterType));
    }

    /// <summary>Something that belongs to such a person: whatever can be cut by its owner.</summary>
    internal static bool IsOwned(Type thing, Type by) => thing == typeof(OrderLine) || typeof(Ownership).GetMethods()
        .Any(m => m.Name == "Of" && m.GetParameters()[1].ParameterType == by && m.GetParameters()[0].ParameterType.GetGenericArguments()[0] == thing);

    private static MethodInfo Run(Type act) => act.GetMethod("Run")!;

    private static async Task<Refusal?> Try(Town town, Type act, LinsThings mine)
    {
        var wanted = Run(act).GetParameters();
        Actor stranger = wanted[0].ParameterType == typeof(Buyer) ? town.Wang : town.BookRoom;
        await using var scope = town.Scope();
        try
        {
            await (Task)Run(act).Invoke(scope.ServiceProvider.GetRequiredService(act), [stranger, .. wanted.Skip(1).Select(p => mine.For(act, p))])!;
            await scope.ServiceProvider.GetRequiredService<ShopDb>().SaveChangesAsync();
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal;
        }
    }

    /// <summary>Everything that could have been touched, as text.</summary>
    private static Task<string> Rows(Town town) => town.Look(async db =>
    {
        var parts = new List<string>();
        string[] tables =
            ["Orders", "OrderLines", "AfterSales", "Disputes", "DisputeWords", "CartItems", "Addresses", "Payments", "Shipments", "Reviews", "ReviewReports", "Questions", "QuestionAnswers", "SaidReports", "Products", "Skus", "Stock", "FreightTemplates", "ProductGroups", "GroupedProducts", "Designs", "DesignVersions", "Staff", "StaffSeats", "StaffInvitations", "ShopRoles", "OwnerTransfers", "OrderViews", "Withdrawals", "BankAccounts", "ChannelComplaints", "ComplaintAnswers", "Closings", "Archives", "Applications", "CategoryRights", "BrandRights", "PaperCases", "IdentityChecks", "Violations", "Measures", "ProductImports", "SheetColumns", "Exports", "ShortLinks", "Coupons", "Conversations", "ChatSessions", "ChatMessages", "CannedReplies", "CallRequests", "PickUpPlaces", "Grievances", "GrievanceWords", "FreightPolicies", "PremiumTopUps", "InsuranceSwitches"];
        foreach (var table in tables)
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                parts.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(i)}")));
        }

        return string.Join('\n', parts);
    });
}
