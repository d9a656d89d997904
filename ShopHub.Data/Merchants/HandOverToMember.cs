using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Merchants;

/// <summary>The owner offers the shop to a member and shows that it is himself (ONB-06).</summary>
[UseCase(Runs = 3)]
public sealed class OfferShop(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>owner.person</c>, <c>owner.to</c>, <c>owner.under-way</c>, <c>owner.freshly-reset</c>, <c>access.confirm-first</c>, <c>common.not-allowed</c></exception>
    public async Task Run(ShopStaff by, Id<StaffMember> to)
    {
        by.Needs(ShopPermission.All);
        var (owner, now) = (await db.Boss(by), clock.GetUtcNow());
        var member = await db.Staff.Of(by).Where(s => s.Id == to).Found();
        if (await db.OwnerTransfers.Of(by).AnyAsync(t => t.UnderWayIn == by.MerchantId)) throw OwnerRefusals.UnderWay();
        // Somebody else has read his first password; until then he may notice that he cannot sign in.
        var since = now.AddHours(-OwnerTransfer.CoolingHours);
        if (await db.AuditLines.Of(by).AnyAsync(l => l.At > since && l.Act == nameof(ResetSignIn) && l.Row == member.Name)) throw OwnerRefusals.FreshlyReset(OwnerTransfer.CoolingHours);
        var transfer = OwnerTransfer.Offer(owner, member, await db.Subject(by.MerchantId), now);
        await db.MustHaveConfirmed(by);
        db.OwnerTransfers.Add(transfer);
        db.TellShop(by.MerchantId, "店主转让等待确认", $"{owner.Name} 拟将店铺转让给 {member.Name}，{OwnerTransfer.AnswerHours}小时内须由 {member.Name} 确认", HandOverPage, now);
    }

    internal const string HandOverPage = "/console/handover";
}

/// <summary>The member takes it, and shows that it is himself; it happens when the time to think better of it is over.</summary>
[UseCase]
public sealed class AgreeToShop(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c>, <c>access.confirm-first</c>, <c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<OwnerTransfer> id)
    {
        var now = clock.GetUtcNow();
        var transfer = await db.OwnerTransfers.Of(by).Where(t => t.Id == id).Found();
        transfer.Agree(by.StaffId, now);
        await db.MustHaveConfirmed(by);
        db.TellShop(by.MerchantId, "店主转让已确认", $"{transfer.ToName} 已确认接手，{OwnerTransfer.CoolingHours}小时冷静期后生效，期间双方均可取消", OfferShop.HandOverPage, now);
    }
}

/// <summary>One of the two thinks better of it.</summary>
[UseCase]
public sealed class StopOwnerTransfer(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c>, <c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<OwnerTransfer> id)
    {
        var now = clock.GetUtcNow();
        var transfer = await db.OwnerTransfers.Of(by).Where(t => t.Id == id).Found();
        transfer.Stop(by.StaffId, now);
        db.TellShop(by.MerchantId, "店主转让已取消", transfer.Why, OfferShop.HandOverPage, now);
    }
}

/// <summary>Offers lapse, and shops change hands, when their time has come.</summary>
[UseCase]
public sealed class ActOnOwnerTransfers(ShopDb db, TimeProvider clock)
{
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await db.OwnerTransfers.Where(t => t.DueAt <= now).OrderBy(t => t.DueAt).Take(batch).ToListAsync();
        foreach (var transfer in due)
        {
            var two = await db.Staff.Where(s => s.Id == transfer.FromId || s.Id == transfer.ToId).ToDictionaryAsync(s => s.Id);
            transfer.ComeDue(two[transfer.FromId], two[transfer.ToId], now);
            var (title, words) = transfer.Status is OwnerTransferStatus.Done
                ? ("店主已变更", $"店主由 {transfer.FromName} 变更为 {transfer.ToName}") : ("店主转让未完成", transfer.Why);
            AuditTrail.WriteOf(db, two[transfer.ToId], nameof(ActOnOwnerTransfers), words, now);
            db.TellShop(transfer.MerchantId, title, words, OfferShop.HandOverPage, now);
        }

        return due.Count;
    }
}

[Queries]
public sealed class OwnerTransferQueries(ShopDb db)
{
    private const int Past = 5;

    /// <summary>For the owner and for whom it is or was offered to; the transfer that is under way comes first.</summary>
    /// <exception cref="Refusal"><c>common.not-allowed</c></exception>
    public async Task<OwnerTransferDesk> Desk(ShopStaff me)
    {
        var transfers = await db.OwnerTransfers.Of(me).OrderBy(t => t.UnderWayIn == null).ThenByDescending(t => t.OfferedAt).Take(Past).ToListAsync();
        var owner = await db.Staff.Of(me).AnyAsync(s => s.Id == me.StaffId && s.IsOwner);
        if (!owner && !transfers.Exists(t => t.ToId == me.StaffId || t.FromId == me.StaffId)) throw CommonRefusals.NotAllowed();
        var members = !owner ? [] : await db.Staff.Of(me).Where(s => s.RemovedAt == null && s.EndsAt == null && !s.IsOwner)
            .OrderBy(s => s.Name).Select(s => new OwnerToBe(s.Id, s.Name)).ToListAsync();
        var byCode = await (from member in db.Staff.Of(me) where member.Id == me.StaffId join account in db.Users on member.AccountId equals account.Id select account.TwoFactorEnabled).SingleAsync();
        return new(owner, byCode, SubjectRights.Of(await db.Subject(me.MerchantId)).MayBeHandedOver, members, transfers);
    }
}

public sealed record OwnerToBe(Id<StaffMember> Id, string Name);

/// <param name="IsOwner">Who looks is the owner.</param>
/// <param name="ByCode">Who looks has an authenticator.</param>
/// <param name="MayBeHandedOver">False in a person's shop (ONB-06).</param>
public sealed record OwnerTransferDesk(bool IsOwner, bool ByCode, bool MayBeHandedOver, IReadOnlyList<OwnerToBe> Members, IReadOnlyList<OwnerTransfer> Transfers);
