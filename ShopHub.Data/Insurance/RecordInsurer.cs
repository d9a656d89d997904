using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Notices;

namespace ShopHub.Data.Insurance;

/// <summary>The insurer has taken a parcel in, or will not: then the premium is the shop's again.</summary>
[UseCase]
public sealed class RecordPolicy(ShopDb db, Books books, TimeProvider clock)
{
    /// <param name="insurerNumber">Null when it will not.</param>
    public async Task Run(Clockwork by, string number, string? insurerNumber, string why = "")
    {
        var now = clock.GetUtcNow();
        var policy = await db.FreightPolicies.Where(p => p.Number == number).Found();
        // Heard again.
        if (policy.Status is not FreightPolicyStatus.Asked) return;
        if (insurerNumber is not null)
        {
            policy.Confirm(insurerNumber);
            return;
        }

        policy.Decline(InsurerWords.Short(why));
        await books.Book(JournalEntry.Book(
            Cause.PremiumGivenBack, number, policy.MerchantId, policy.OrderId.Value, ShopPostings.PremiumGivenBack(policy.MerchantId.Value, policy.Premium), now));
        db.Notices.Add(Notice.To(policy.MerchantId.Value, "保险公司未承保", $"订单 {policy.OrderNumber}：{policy.Why}；保费 {policy.Premium} 已退回可提现余额", InsuranceBook.Page, now));
    }
}

/// <summary>The insurer has paid the buyer of its own money, or will not. The order's escrow is never touched (INS-05).</summary>
[UseCase]
public sealed class RecordFreightPayout(ShopDb db, TimeProvider clock)
{
    /// <param name="refused">Null when it has paid.</param>
    public async Task Run(Clockwork by, string number, string? refused)
    {
        var now = clock.GetUtcNow();
        var policy = await db.FreightPolicies.Where(p => p.Number == number).Found();
        // Heard again.
        if (policy.Status is not FreightPolicyStatus.Claiming) return;
        var link = $"/orders/{policy.OrderNumber}";
        if (refused is null)
        {
            policy.MarkPaid(now);
            db.Notices.Add(Notice.To(policy.CustomerId.Value, "运费险已赔付", $"{policy.Payout} 已由保险公司转入微信零钱", link, now));
            return;
        }

        policy.DeclineClaim(InsurerWords.Short(refused));
        db.Notices.Add(Notice.To(policy.CustomerId.Value, "运费险未获赔付", policy.Why!, link, now));
    }
}

internal static class InsurerWords
{
    private const int Longest = 200;

    public static string Short(string words) => words.Length > Longest ? words[..Longest] : words;
}
