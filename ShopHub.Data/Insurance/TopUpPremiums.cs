using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Insurance;

/// <summary>A shop says for which categories it buys freight insurance, or that it does not (INS-01). What was promised stays promised.</summary>
[UseCase(Runs = 2)]
public sealed class TurnInsurance(ShopDb db, InsuranceBook insurance, IEnumerable<IFreightInsurer> insurers, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>insurance.leaves</c>, <c>insurance.leaf</c>, <c>insurance.no-insurer</c>, <c>insurance.shop-state</c></exception>
    public async Task Run(ShopStaff by, bool on, IReadOnlyList<string> leaves)
    {
        by.Needs(ShopPermission.Money);
        var now = clock.GetUtcNow();
        if (on && !insurers.Any()) throw InsuranceRefusals.NoInsurer();
        if (on) await db.MustTrade(by);
        if (await db.Categories.CountAsync(c => leaves.Contains(c.Code)) < leaves.Distinct().Count()) throw InsuranceRefusals.UnknownLeaf();
        var chosen = await db.InsuranceSwitches.Of(by).FirstOrDefaultAsync();
        if (chosen is null) db.InsuranceSwitches.Add(chosen = InsuranceSwitch.Of(by.MerchantId));
        chosen.Turn(on, leaves);
        chosen.Count(await insurance.Share(by.MerchantId, now), now);
    }
}

/// <summary>Premium money from the shop's own balance (INS-02).</summary>
[UseCase(Runs = 2)]
public sealed class TopUpPremiums(ShopDb db, Books books, TimeProvider clock)
{
    /// <param name="request">Made when the form was shown; a second post with the same one pays nothing.</param>
    /// <returns>The top-up's number.</returns>
    /// <exception cref="Refusal"><c>insurance.amount</c>, <c>insurance.most</c>, <c>insurance.balance</c>, <c>insurance.shop-state</c>, <c>ledger.floor</c></exception>
    public async Task<string> Run(ShopStaff by, Money amount, string request)
    {
        by.Needs(ShopPermission.Money);
        if (await db.PremiumTopUps.Of(by).Where(t => t.RequestId == request).Select(t => t.Number).FirstOrDefaultAsync() is { } before) return before;
        await db.MustTrade(by);
        var now = clock.GetUtcNow();
        var paid = PremiumTopUp.Pay(by.MerchantId, amount, request, by.Name, now);
        var available = await books.Balance(Account.MerchantAvailable, by.MerchantId.Value);
        if (available < amount) throw InsuranceRefusals.BalanceShort(available);
        await books.Book(JournalEntry.Book(
            Cause.PremiumsSetAside, paid.Number, by.MerchantId, Guid.Empty, ShopPostings.PremiumsSetAside(by.MerchantId.Value, amount), now));
        db.PremiumTopUps.Add(paid);
        await db.InsuranceSwitches.Of(by).ExecuteUpdateAsync(set => set.SetProperty(s => s.ShortSince, (DateTimeOffset?)null));
        return paid.Number;
    }
}

internal static class TradingShop
{
    /// <exception cref="Refusal"><c>insurance.shop-state</c></exception>
    public static async Task MustTrade(this ShopDb db, ShopStaff by)
    {
        if (!await db.Merchants.AnyAsync(m => m.Id == by.MerchantId && (m.Status == ShopStatus.Open || m.Status == ShopStatus.Restricted))) throw InsuranceRefusals.NotTrading();
    }
}
