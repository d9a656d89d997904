using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog;

/// <summary>Publishes what a category will take from a day on (FEE-01, FEE-07).</summary>
[UseCase]
public sealed class PublishServiceFee(ShopDb db, TimeProvider clock)
{
    public async Task<Id<ServiceFeeTerm>> Run(PlatformStaff by, string category, FeeTermWish wish)
    {
        FeeRulers.Check(by);
        var of = await db.Categories.Where(c => c.Code == category).Found();
        var term = ServiceFeeTerm.Publish(by, of, wish, clock.GetUtcNow());
        if (await db.ServiceFeeTerms.AnyAsync(t => t.CategoryCode == category && t.From == wish.From && t.WithdrawnAt == null))
            throw FeeTermRefusals.SameDay();
        db.ServiceFeeTerms.Add(term);
        return term.Id;
    }
}

/// <summary>Takes a published term back before it begins.</summary>
[UseCase]
public sealed class WithdrawServiceFee(ShopDb db, TimeProvider clock)
{
    public async Task Run(PlatformStaff by, Id<ServiceFeeTerm> id)
    {
        FeeRulers.Check(by);
        var term = await db.ServiceFeeTerms.Where(t => t.Id == id).Found();
        term.Withdraw(by, clock.GetUtcNow());
    }
}

internal static class FeeRulers
{
    /// <summary>Finance or operations.</summary>
    public static void Check(PlatformStaff by)
    {
        if (!by.Permissions.HasFlag(PlatformPermission.Finance)) by.Needs(PlatformPermission.Operate);
    }
}
