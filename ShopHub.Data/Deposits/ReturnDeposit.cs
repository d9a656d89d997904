using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Closing;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Deposits;

/// <summary>A shop that goes on asks for what is above its requirement (DEP-07).</summary>
[UseCase(Runs = 2)]
public sealed class AskDepositReturn(ShopDb db, DepositsOfShops deposits, ShopLooseEnds looseEnds, TimeProvider clock)
{
    /// <returns>Its number.</returns>
    /// <exception cref="Refusal"><c>deposit.once-a-month</c>, <c>deposit.one-open</c>, <c>deposit.cases-open</c>, <c>deposit.nothing-spare</c>, <c>deposit.shop-state</c></exception>
    public async Task<string> Run(ShopStaff by)
    {
        by.Needs(ShopPermission.Money);
        var (now, shop) = (clock.GetUtcNow(), await db.Merchants.Where(m => m.Id == by.MerchantId).Found());
        if (shop.Status is not ShopStatus.Open) throw DepositRefusals.NotTrading();
        var mine = await db.DepositReturns.Of(by).Where(r => r.Month != null).ToListAsync();
        if (mine.Exists(r => r.Status is DepositReturnStatus.Asked)) throw DepositRefusals.OneOpen();
        if (mine.Exists(r => r.Month == DepositReturn.MonthOf(now))) throw DepositRefusals.OnceAMonth();
        (await looseEnds.Of(shop.Id, now)).MustBeQuiet(now);
        var asked = DepositReturn.Ask(shop.Id, await deposits.Of(shop), by, now);
        db.DepositReturns.Add(asked);
        return asked.Number;
    }
}

/// <summary>The shop has thought better of it; the month is free again.</summary>
[UseCase]
public sealed class TakeBackDepositReturn(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public async Task Run(ShopStaff by, string number)
    {
        by.Needs(ShopPermission.Money);
        (await db.DepositReturns.Of(by).Where(r => r.Number == number).Found()).TakeBack(clock.GetUtcNow());
    }
}

/// <summary>Finance has transferred it to the account the shop withdraws to, and writes the bank's receipt down (DEP-07).</summary>
[UseCase]
public sealed class PayDepositReturn(ShopDb db, DepositsOfShops deposits, ShopLooseEnds looseEnds, Books books, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>deposit.receipt</c>, <c>deposit.known</c>, <c>deposit.needed-now</c>, <c>deposit.cases-open</c>, <c>deposit.shop-state</c>,
    /// <c>deposit.own-shop</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number, string receipt)
    {
        by.Needs(PlatformPermission.Finance);
        var (now, asked) = (clock.GetUtcNow(), await db.DepositReturns.Where(r => r.Number == number).Found());
        if (await db.WorksIn(by, asked.MerchantId)) throw DepositRefusals.OwnShop();
        var shop = await db.Merchants.Where(m => m.Id == asked.MerchantId).Found();
        if (shop.Status is not ShopStatus.Open) throw DepositRefusals.NotTrading();
        (await looseEnds.Of(shop.Id, now)).MustBeQuiet(now);
        asked.Pay(await deposits.Of(shop), by, now);
        var paid = new DepositReceipt(asked.Amount, receipt).Checked();
        if (await db.JournalEntries.AnyAsync(e => e.Cause == Cause.DepositPaidBack && e.Key == paid.Key)) throw DepositRefusals.ReceiptKnown();
        await books.Book(JournalEntry.Book(
            Cause.DepositPaidBack, paid.Key, shop.Id, Guid.Empty, ShopPostings.DepositPaidBack(shop.Id.Value, asked.Amount), now, $"{by.ShownAs} 登记银行转账"));
        db.TellDeposit(shop.Id, "保证金已退还", $"超出应缴的 {asked.Amount} 已转到提现账户", now);
    }
}

/// <summary>It is not paid, and the shop reads why; it may ask again.</summary>
[UseCase]
public sealed class RefuseDepositReturn(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>deposit.why</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number, string why)
    {
        by.Needs(PlatformPermission.Finance);
        var (now, asked) = (clock.GetUtcNow(), await db.DepositReturns.Where(r => r.Number == number).Found());
        asked.Refuse(why, by, now);
        db.TellDeposit(asked.MerchantId, "保证金退还申请未通过", asked.Why!, now);
    }
}

internal static class QuietShop
{
    /// <summary>What may still have to be paid from the deposit (DEP-08).</summary>
    private static readonly string[] s_cases = ["after-sales", "refunds", "complaints", "penalties", "owed", "holds"];

    /// <exception cref="Refusal"><c>deposit.cases-open</c></exception>
    public static void MustBeQuiet(this LooseEnds ends, DateTimeOffset now)
    {
        var open = ends.Missing(now).Where(c => s_cases.Contains(c.Key)).ToList();
        if (open.Count > 0) throw DepositRefusals.CasesOpen(string.Join('；', open.Select(c => c.Missing)));
    }
}
