using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Merchants;

/// <summary>A step with the count that makes it worth taking; null where there is nothing to count.</summary>
public sealed record StepRow(NextStep Step, int? Count);

/// <summary>What would help a shop most now.</summary>
[Queries]
public sealed class NextStepQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>Without those this member wants to be left alone with.</summary>
    public async Task<List<StepRow>> Mine(ShopStaff me)
    {
        var (now, state) = (clock.GetUtcNow(), await State(me));
        var quiet = await db.QuietSteps.Where(q => q.MemberId == me.StaffId && q.Until > now).Select(q => q.Step).ToListAsync();
        return [.. NextSteps.Of(state, me.Permissions).Except(quiet).Select(step => new StepRow(step, step switch
        {
            NextStep.EndingPapers => state.EndingPapers, NextStep.MissingPictures => state.WithoutPicture, NextStep.FirstColleague => state.Orders, _ => null,
        }))];
    }

    private async Task<ShopState> State(ShopStaff me)
    {
        var (now, id) = (clock.GetUtcNow(), me.MerchantId);
        var shop = await db.Merchants.Where(m => m.Id == id).Select(m => new { m.Status, m.SubMchId, m.ReturnAddress, m.Intro }).SingleAsync();
        var (last, since) = (ShopCalendar.DayOf(now).AddDays(NextSteps.DaysAhead), now.AddDays(-NextSteps.DaysBack));
        return new()
        {
            IsOpen = shop.Status is ShopStatus.Open or ShopStatus.Restricted, HasAccount = shop.SubMchId is not null,
            MustProveIdentity = await db.IdentityChecks.Of(me).AnyAsync(c => c.Status == IdentityStatus.Asked || c.Status == IdentityStatus.Rejected),
            MustPayDeposit = await db.DepositCalls.AnyAsync(c => c.OpenFor == id.Value),
            HasReturnAddress = shop.ReturnAddress is not null, HasIntroduction = shop.Intro.Length > 0,
            Goods = await db.Products.Of(me).CountAsync(), WithoutPicture = await db.Products.Of(me).CountAsync(p => p.Status == ListingStatus.On && p.CoverUrl == null),
            HasPayoutAccount = await db.BankAccounts.AnyAsync(a => a.MerchantId == id && a.Status == BankAccountStatus.Proved),
            EndingPapers = await db.CategoryRights.CountAsync(r => r.MerchantId == id && r.Status == RightStatus.Standing && r.ValidUntil <= last)
                + await db.BrandRights.CountAsync(r => r.MerchantId == id && r.Status == RightStatus.Standing && r.ValidUntil <= last),
            Members = await db.Staff.CountAsync(s => s.MerchantId == id && s.RemovedAt == null),
            Orders = await db.Orders.Of(me).CountAsync(o => o.PlacedAt >= since && o.PaidAt != null),
        };
    }
}

/// <summary>A member has seen a step and does not want to be told of it for a while.</summary>
[UseCase(Unlogged = true, Runs = 2)]
public sealed class LeaveStepAlone(ShopDb db, TimeProvider clock)
{
    public async Task Run(ShopStaff by, NextStep step)
    {
        var now = clock.GetUtcNow();
        if (await db.QuietSteps.FirstOrDefaultAsync(q => q.MemberId == by.StaffId && q.Step == step) is { } before) before.Again(now);
        else db.QuietSteps.Add(QuietStep.For(by.StaffId, step, now));
    }
}
