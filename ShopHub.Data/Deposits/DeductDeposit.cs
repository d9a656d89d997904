using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Deposits;

/// <summary>Finance takes a sum from a shop's deposit for a violation that stands (DEP-06).</summary>
[UseCase(Runs = 2)]
public sealed class DeductDeposit(ShopDb db, Books books, TimeProvider clock)
{
    private static readonly ViolationStatus[] s_standing = [ViolationStatus.Approved, ViolationStatus.Refused];

    /// <param name="violation">The number of the ruled case.</param>
    /// <returns>Its number; the one made before when the case was deducted for already by the same hand.</returns>
    /// <exception cref="Refusal"><c>deposit.no-case</c>, <c>deposit.deducted-before</c>, <c>deposit.amount</c>, <c>deposit.too-much</c>, <c>deposit.why</c>, <c>deposit.own-shop</c></exception>
    public async Task<string> Run(PlatformStaff by, string shopCode, string violation, Money amount, string why)
    {
        by.Needs(PlatformPermission.Finance);
        var (now, shop) = (clock.GetUtcNow(), await db.Merchants.Where(m => m.Code == shopCode).Found());
        if (await db.WorksIn(by, shop.Id)) throw DepositRefusals.OwnShop();
        var ruled = await db.Violations.FirstOrDefaultAsync(v => v.Number == violation.Trim() && v.MerchantId == shop.Id && s_standing.Contains(v.Status))
            ?? throw DepositRefusals.NoCase();
        if (await db.DepositDeductions.AnyAsync(d => d.Case == ruled.Number)) throw DepositRefusals.DeductedBefore();
        var held = await books.Balance(Account.MerchantDeposit, shop.Id.Value);
        var deduction = DepositDeduction.Make(shop.Id, new(ruled.Number, ruled.RuleName), amount, held, why, by, now);
        db.DepositDeductions.Add(deduction);
        await books.Book(JournalEntry.Book(
            Cause.DepositDeducted, deduction.Number, shop.Id, Guid.Empty, ShopPostings.DepositDeducted(shop.Id.Value, amount), now, $"{by.ShownAs} 案件 {ruled.Number}"));
        db.TellDeposit(
            shop.Id, "保证金被扣除", $"因“{ruled.RuleName}”（案件 {ruled.Number}）扣除 {amount}。{ShopCalendar.Local(deduction.AppealUntil):M月d日 HH:mm}前可以申诉", now);
        return deduction.Number;
    }
}

/// <summary>The shop does not agree with a deduction, once and within 7 days (DEP-06).</summary>
[UseCase]
public sealed class AppealDeduction(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>deposit.appeal-over</c>, <c>deposit.why</c>, <c>status.changed</c></exception>
    public async Task Run(ShopStaff by, string number, string words)
    {
        by.Needs(ShopPermission.Money);
        (await db.DepositDeductions.Of(by).Where(d => d.Number == number).Found()).AppealWith(words, by, clock.GetUtcNow());
    }
}

/// <summary>Another person of the platform decides; won, the money is back at once (DEP-06).</summary>
[UseCase]
public sealed class DecideDeduction(ShopDb db, DeductionsBack back, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>deposit.another-person</c>, <c>deposit.own-shop</c>, <c>deposit.why</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number, bool isWon, string answer)
    {
        by.Needs(PlatformPermission.Judge);
        var (now, deduction) = (clock.GetUtcNow(), await db.DepositDeductions.Where(d => d.Number == number).Found());
        if (await db.WorksIn(by, deduction.MerchantId)) throw DepositRefusals.OwnShop();
        deduction.Decide(isWon, answer, by, now);
        if (isWon) await back.Pay(deduction, now);
        else db.TellDeposit(deduction.MerchantId, "扣款申诉未通过", deduction.Answer!, now);
    }
}

/// <summary>What was deducted goes back.</summary>
public sealed class DeductionsBack(ShopDb db, Books books, DepositsOfShops deposits)
{
    /// <summary>The violation was undone, and with it what was taken for it.</summary>
    internal async Task Undo(string violation, DateTimeOffset now)
    {
        if (await db.DepositDeductions.FirstOrDefaultAsync(d => d.Case == violation && d.Status != DeductionStatus.PaidBack) is not { } deduction) return;
        deduction.Undo("违规记录已撤销", now);
        await Pay(deduction, now);
    }

    internal async Task Pay(DepositDeduction deduction, DateTimeOffset now)
    {
        var shop = await db.Merchants.Where(m => m.Id == deduction.MerchantId).Found();
        await books.Book(JournalEntry.Book(
            Cause.DeductionPaidBack, deduction.Number, shop.Id, Guid.Empty, ShopPostings.DeductionPaidBack(shop.Id.Value, deduction.Amount), now, $"案件 {deduction.Case}"));
        db.TellDeposit(shop.Id, "扣款已退回保证金", $"案件 {deduction.Case} 扣除的 {deduction.Amount} 已退回。{deduction.Answer}", now);
        await deposits.Look(shop, now);
    }
}
