using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Ledger;

/// <summary>One account on one closed day, in fen on its own side.</summary>
public sealed record TrialLine(Account Account, Money Opening, Money Debit, Money Credit)
{
    public Money Closing => Opening + (Account.IsDebit() ? Debit - Credit : Credit - Debit);
}

/// <summary>The stored trial balance of a day (日试算平衡表).</summary>
public sealed record TrialBalance(DateOnly Day, string Of, List<TrialLine> Lines)
{
    /// <summary>Debits less credits of the day: always zero.</summary>
    public Money Difference => Lines.Sum(l => l.Debit) - Lines.Sum(l => l.Credit);
}

/// <summary>Trial balances of days that were closed, of the platform or one shop.</summary>
[Queries]
public sealed class TrialQueries(ShopDb db)
{
    private const int Most = 62;

    /// <summary>Closed days, the latest first.</summary>
    public Task<List<DateOnly>> Days(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        return db.DayTotals.Where(t => t.OwnerId == Guid.Empty).Select(t => t.Day).Distinct().OrderByDescending(d => d).Take(Most).ToListAsync();
    }

    /// <param name="shop">A shop's code; null for the whole platform.</param>
    public async Task<TrialBalance> Of(PlatformStaff me, DateOnly day, string? shop)
    {
        me.Needs(PlatformPermission.Finance);
        var merchant = shop is null ? null : await db.Merchants.Where(m => m.Code == shop).Found();
        var owner = merchant?.Id.Value ?? Guid.Empty;
        var sums = await db.DayTotals.Where(t => t.OwnerId == owner && t.Day <= day).GroupBy(t => t.Account).Select(g => new
        {
            Account = g.Key,
            Before = g.Sum(t => t.Day < day ? t.Debit.Fen - t.Credit.Fen : 0),
            Debit = g.Sum(t => t.Day == day ? t.Debit.Fen : 0),
            Credit = g.Sum(t => t.Day == day ? t.Credit.Fen : 0),
        }).ToListAsync();
        var lines = sums.OrderBy(s => s.Account)
            .Select(s => new TrialLine(s.Account, new(s.Account.IsDebit() ? s.Before : -s.Before), new(s.Debit), new(s.Credit))).ToList();
        return new(day, merchant?.ShopName ?? "全平台", lines);
    }
}
