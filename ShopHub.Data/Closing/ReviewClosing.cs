using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Closing;

/// <summary>A reviewer takes a closing for himself; two who reach for it at once get one of them.</summary>
[UseCase]
public sealed class TakeClosing(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c>: somebody else has it; <c>closing.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        var closing = await db.Closings.Where(c => c.Number == number).Found();
        if (await db.WorksIn(by, closing.MerchantId)) throw ClosingRefusals.OwnShop();
        closing.Take(by, clock.GetUtcNow());
    }
}

/// <summary>The reviewer cannot go on with it.</summary>
[UseCase]
public sealed class PutBackClosing(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>closing.reviewer</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        (await db.Closings.Where(c => c.Number == number).Found()).PutBack(by, clock.GetUtcNow());
    }
}

/// <summary>The shop has to do something first.</summary>
[UseCase]
public sealed class SendBackClosing(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>closing.reviewer</c>, <c>closing.why</c></exception>
    public async Task Run(PlatformStaff by, string number, string why)
    {
        by.Needs(PlatformPermission.Review);
        var (now, closing) = (clock.GetUtcNow(), await db.Closings.Where(c => c.Number == number).Found());
        closing.SendBack(by, why, now);
        db.Tell(closing, "关店申请被退回", closing.SentBackFor, now);
    }
}

/// <summary>The final review: without a deposit the shop closes at once, otherwise finance pays it back first (DRG-04).</summary>
[UseCase]
public sealed class ApproveClosing(ShopDb db, ShopLooseEnds looseEnds, ClosedShop closed, Books books, TimeProvider clock)
{
    /// <returns>True when the shop is closed.</returns>
    /// <exception cref="Refusal"><c>closing.reviewer</c>, <c>closing.unsettled</c></exception>
    public async Task<bool> Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        var (now, closing) = (clock.GetUtcNow(), await db.Closings.Where(c => c.Number == number).Found());
        var deposit = await books.Balance(Account.MerchantDeposit, closing.MerchantId.Value);
        if (closing.Approve(await looseEnds.Of(closing.MerchantId, now), deposit, by, now))
        {
            await closed.Leave(closing, now);
            return true;
        }

        db.Tell(closing, "关店终审通过", $"保证金 {deposit} 将在{ShopCalendar.Local(closing.DueAt!.Value.AddTicks(-1)):M月d日}前退还，到账后店铺关闭", now);
        return false;
    }
}

/// <summary>Finance has transferred the deposit back, writes the bank's receipt down, and the shop closes unless something has come up (DEP-07, DRG-04).</summary>
[UseCase]
public sealed class PayClosingDeposit(ShopDb db, ShopLooseEnds looseEnds, ClosedShop closed, Books books, TimeProvider clock)
{
    /// <param name="deposit">What the receipt says: the whole deposit.</param>
    /// <returns>True when the shop is closed.</returns>
    /// <exception cref="Refusal"><c>deposit.receipt</c>, <c>deposit.known</c>, <c>closing.deposit</c>, <c>closing.own-shop</c>, <c>status.changed</c></exception>
    public async Task<bool> Run(PlatformStaff by, string number, DepositReceipt deposit)
    {
        by.Needs(PlatformPermission.Finance);
        var (now, closing) = (clock.GetUtcNow(), await db.Closings.Where(c => c.Number == number).Found());
        var (shop, held) = (closing.MerchantId, await books.Balance(Account.MerchantDeposit, closing.MerchantId.Value));
        if (await db.WorksIn(by, shop)) throw ClosingRefusals.OwnShop();
        var isClosed = closing.DepositIsBack(await looseEnds.Of(shop, now), by, now);
        if (deposit.Checked().Amount != held) throw ClosingRefusals.DepositChanged(held);
        if (await db.JournalEntries.AnyAsync(e => e.Cause == Cause.DepositPaidBack && e.Key == deposit.Key)) throw ClosingRefusals.ReceiptKnown();
        await books.Book(JournalEntry.Book(
            Cause.DepositPaidBack, deposit.Key, shop, Guid.Empty, ShopPostings.DepositPaidBack(shop.Value, held), now, $"{by.ShownAs} 登记银行转账"));
        if (isClosed) await closed.Leave(closing, now);
        else db.Tell(closing, "保证金已退还", $"{held} 已退回，事项了结后店铺关闭", now);
        return isClosed;
    }
}
