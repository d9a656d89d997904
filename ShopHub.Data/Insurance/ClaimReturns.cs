using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Notices;

namespace ShopHub.Data.Insurance;

/// <summary>J30: what came back by a parcel of the buyer's own is claimed, once for each policy (INS-05).</summary>
[UseCase]
public sealed class ClaimReturns(ShopDb db, TimeProvider clock)
{
    /// <summary>Returns older than this are not looked at any more: long after the policy's end.</summary>
    private const int LookDays = 180;

    /// <summary>Returns how many were claimed.</summary>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-LookDays);
        var due = await (
            from returned in db.AfterSales
            where returned.ReceivedAt > since && returned.ReturnWaybill != null
            join policy in db.FreightPolicies on returned.OrderId equals policy.OrderId
            where policy.Status == FreightPolicyStatus.Insured
            orderby returned.ReceivedAt
            select new { returned, policy }).Take(batch).ToListAsync();
        // Two returns of one order: the first one is paid.
        foreach (var claim in due.DistinctBy(d => d.policy.Id))
        {
            claim.policy.Claim(claim.returned);
            db.Outbox.Add(OutboxMessage.Say(OutboxMessage.ClaimFreight, claim.policy.Number, now));
        }

        return due.Count;
    }
}

/// <summary>J30: premium money nobody has used for sixty days goes back to the shop's balance (INS-02).</summary>
[UseCase]
public sealed class ReturnPremiums(ShopDb db, Books books, TimeProvider clock)
{
    /// <summary>Returns how many top-ups ended.</summary>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await db.PremiumTopUps.Where(t => t.ReturnsAt <= now).OrderBy(t => t.ReturnsAt).Take(batch).ToListAsync();
        foreach (var topUp in due) topUp.Return(now);
        foreach (var topUp in due.Where(t => !t.Returned.IsZero))
        {
            await books.Book(JournalEntry.Book(
                Cause.PremiumsReturned, topUp.Number, topUp.MerchantId, Guid.Empty, ShopPostings.PremiumsReturned(topUp.MerchantId.Value, topUp.Returned), now));
            db.Notices.Add(Notice.To(topUp.MerchantId.Value, "运费险保费已退回", $"充值满{FreightInsurance.UnusedDays}天未用完，{topUp.Returned} 已退回可提现余额", InsuranceBook.Page, now));
        }

        return due.Count;
    }
}

/// <summary>J30: a shop whose money does not cover the next parcel is told once, until it pays in (INS-04).</summary>
[UseCase]
public sealed class TellShortPremiums(ShopDb db, TimeProvider clock)
{
    /// <summary>Returns how many shops were told.</summary>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var shops = await db.InsuranceSwitches
            .Where(s => s.IsOn && s.ShortSince == null && db.PremiumTopUps.Where(t => t.MerchantId == s.MerchantId).Sum(t => t.Left.Fen) < s.Premium.Fen)
            .OrderBy(s => s.MerchantId).Take(batch).ToListAsync();
        foreach (var chosen in shops)
        {
            chosen.MarkShort(now);
            db.Notices.Add(Notice.To(chosen.MerchantId.Value, "运费险保费不足", $"余额不够下一单的保费 {chosen.Premium}，商品页已不再显示运费险；充值后自动恢复", InsuranceBook.Page, now));
        }

        return shops.Count;
    }
}
