using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Merchants;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;

namespace ShopHub.Data.Supervision;

/// <summary>A reviewer takes a check for himself; two who reach for it at once get one of them.</summary>
[UseCase]
public sealed class TakeIdentity(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c>, <c>identity.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        var check = await db.IdentityChecks.Where(c => c.Number == number).Found();
        if (await db.WorksIn(by, check.MerchantId)) throw IdentityRefusals.OwnShop();
        check.Take(by, clock.GetUtcNow());
    }
}

/// <summary>The reviewer cannot go on with it.</summary>
[UseCase]
public sealed class PutBackIdentity(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>identity.reviewer</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        (await db.IdentityChecks.Where(c => c.Number == number).Found()).PutBack(by, clock.GetUtcNow());
    }
}

/// <summary>The shop must mend it.</summary>
[UseCase]
public sealed class RejectIdentity(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>identity.reviewer</c>, <c>identity.why</c></exception>
    public async Task Run(PlatformStaff by, string number, string why)
    {
        by.Needs(PlatformPermission.Review);
        var (now, check) = (clock.GetUtcNow(), await db.IdentityChecks.Where(c => c.Number == number).Found());
        check.Reject(by, why, now);
        db.TellIdentity(check.MerchantId, "主体核验被驳回", $"{check.RejectedFor}。请在{ShopCalendar.Local(check.DueAt!.Value):M月d日 HH:mm}前修改后重新提交", now);
    }
}

/// <summary>The reviewer agrees: it counts for six months, what has changed stands on the public page, and a shop suspended for it goes on.</summary>
[UseCase]
public sealed class ApproveIdentity(ShopDb db, SealedIdentities sealing, Suspensions suspensions, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>identity.reviewer</c>, <c>identity.faults</c>: it has run out while it waited</exception>
    public async Task Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        var (now, check) = (clock.GetUtcNow(), await db.IdentityChecks.Where(c => c.Number == number).Found());
        check.MustBeIn(by);
        var shop = await db.Merchants.Where(m => m.Id == check.MerchantId).Found();
        check.Approve(shop, sealing.Open(check), by, now);
        var goesOn = await suspensions.Lift(shop, SuspensionCause.RecheckMissed, now);
        db.TellIdentity(shop.Id, "主体核验已通过", $"{(check.IsChanged ? "新的信息已显示在资质公示页" : "登记信息有效")}，下次核验在{IdentityPolicy.NextAt(now):yyyy年M月d日}{Words(goesOn, shop)}", now);
    }

    private static string Words(bool goesOn, Merchant shop) =>
        !goesOn ? "" : shop.Status is ShopStatus.Suspended ? "；店铺还有其他暂停原因，见“违规与申诉”" : "；店铺恢复营业";
}

/// <summary>The whole form, before and now; only the reviewer who has it reads it, and that is written down.</summary>
[UseCase]
public sealed class ReadIdentity(ShopDb db, Identities identities, SealedIdentities sealing, AuditNote note)
{
    /// <exception cref="Refusal"><c>identity.reviewer</c></exception>
    public async Task<IdentityReading> Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        var check = await db.IdentityChecks.Where(c => c.Number == number).Found();
        check.MustBeIn(by);
        note.Says("主体核验", number, "查看完整资料");
        return new(await identities.Of(await db.Merchants.Where(m => m.Id == check.MerchantId).Found()), sealing.Open(check));
    }
}

/// <summary>What was known before, and what the shop says now.</summary>
public sealed record IdentityReading(IdentityForm Before, IdentityForm Now);

/// <summary>A picture of a check; only the reviewer who has it sees it, and that is written down.</summary>
[UseCase]
public sealed class ReadIdentityPaper(ShopDb db, AuditNote note)
{
    /// <returns>What it is stored as.</returns>
    /// <exception cref="Refusal"><c>identity.reviewer</c>, <c>common.not-found</c></exception>
    public async Task<string> Run(PlatformStaff by, string number, string stored)
    {
        by.Needs(PlatformPermission.Review);
        var check = await db.IdentityChecks.Where(c => c.Number == number).Found();
        check.MustBeIn(by);
        var paper = check.Papers.FirstOrDefault(p => p.StoredAs == stored) ?? throw CommonRefusals.NotFound();
        note.Says("主体核验", number, $"查看{new NeededPaper(paper.Kind).Words}");
        return paper.StoredAs;
    }
}
