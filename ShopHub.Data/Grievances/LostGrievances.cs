using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Compensations;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Grievances;

/// <summary>What a lost complaint costs the shop, and how it gets it back (CPL-06, CPL-08, CPL-09).</summary>
public sealed class LostGrievances(ShopDb db, ShopMeasures measures, CompensationBook compensations, Books books)
{
    /// <summary>Points by the violations' room; measures that stop the trade wait there for a second person.</summary>
    public async Task Cost(Grievance lost, PlatformStaff by, DateTimeOffset now)
    {
        var order = await db.Orders.Where(o => o.Id == lost.OrderId).Select(o => o.Number).SingleAsync();
        var facts = $"买家投诉 {lost.Number} 成立：{lost.Reasons}";
        var form = new ViolationForm(ViolationRule.LostComplaint.Code, ViolationRule.LostComplaint.Points, facts[..Math.Min(facts.Length, ViolationForm.LongestFacts)], order, "", []);
        var recorded = Violation.Record(lost.MerchantId, form, null, lost.Id.Value, by, now);
        db.Violations.Add(recorded);
        var standing = await db.Violations.Where(v => v.MerchantId == lost.MerchantId).ToListAsync();
        if (ViolationPolicy.NeedsSecond(ViolationPoints.At(standing, now), recorded.Points)) return;
        recorded.TakeEffect(by, now);
        await measures.Follow(recorded, now);
    }

    /// <summary>Does nothing unless the slip is to be paid.</summary>
    public async Task Pay(Grievance lost, Actor by, DateTimeOffset now)
    {
        if (lost.Status is not GrievanceStatus.Paying) return;
        var order = await db.Orders.Where(o => o.Id == lost.OrderId).Found();
        await compensations.Owe(new(order, CompensationBasis.Complaint, lost.Amount, lost.Number, $"投诉 {lost.Number} 成立，商家未按裁定处理", null), by, now);
    }

    /// <summary>The points are gone, and the platform bears what the shop has paid.</summary>
    /// <returns>What the shop gets back.</returns>
    public async Task<Money> GiveBack(Grievance won, PlatformStaff by, DateTimeOffset now)
    {
        if (await db.Violations.FirstOrDefaultAsync(v => v.RequestId == won.Id.Value) is { } recorded)
        {
            recorded.Lift(won.Answer, by, now);
            await measures.Undo(recorded, now);
        }

        if (await db.Compensations.FirstOrDefaultAsync(c => c.OrderId == won.OrderId && c.Cause == won.Number) is not { } paid) return Money.Zero;
        var owed = Money.Min(paid.Advanced, await books.Balance(Account.MerchantReceivable, won.MerchantId.Value));
        await books.Book(JournalEntry.Book(
            Cause.ComplaintGivenBack, won.Number, won.MerchantId, won.OrderId.Value,
            ShopPostings.CompensationGivenBack(won.MerchantId.Value, new(paid.Amount - paid.FromDeposit - owed, paid.FromDeposit, owed)), now, $"投诉 {won.Number} 申诉成立"));
        return paid.Amount;
    }
}

internal static class GrievanceNotices
{
    public static void Tell(this ShopDb db, Grievance of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.MerchantId.Value, title, words, $"/console/grievances?grievance={of.Number}", now));

    public static void TellBuyer(this ShopDb db, Grievance of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.CustomerId.Value, title, words, $"/grievances/{of.Number}", now));
}
