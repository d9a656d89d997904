using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

public enum OwnerTransferStatus { Offered = 1, Agreed = 2, Done = 3, Ended = 4 }

public static class OwnerTransferLifecycle
{
    public static readonly Lifecycle<OwnerTransferStatus> Table = new(start: OwnerTransferStatus.Offered)
    {
        [OwnerTransferStatus.Offered] = [OwnerTransferStatus.Agreed, OwnerTransferStatus.Ended],
        [OwnerTransferStatus.Agreed] = [OwnerTransferStatus.Done, OwnerTransferStatus.Ended],
    };
}

/// <summary>
/// The owner hands the shop to a member (店主转让, ONB-06): both confirm, then there is time to think better of it, then it
/// happens by itself. A shop has at most one that is under way.
/// </summary>
public sealed class OwnerTransfer
{
    /// <summary>Hours the member has to agree, and hours in which either can still stop it. Source: own choice, as long as a changed bank account is blocked (WDR-03).</summary>
    public const int AnswerHours = 72, CoolingHours = 72;

    private OwnerTransfer() { }

    public Id<OwnerTransfer> Id { get; private init; } = Id<OwnerTransfer>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>Its shop while it is under way, null afterwards; unique.</summary>
    public Id<Merchant>? UnderWayIn { get; private set; }

    /// <summary>The owner.</summary>
    public required Id<StaffMember> FromId { get; init; }

    public required string FromName { get; init; }

    public required Id<StaffMember> ToId { get; init; }

    public required string ToName { get; init; }

    public OwnerTransferStatus Status { get; private set; } = OwnerTransferLifecycle.Table.Start;

    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>While offered, when it lapses; once agreed, when it happens; null when it is over.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why nothing came of it; empty otherwise.</summary>
    public string Why { get; private set; } = "";

    /// <exception cref="Refusal"><c>common.not-allowed</c>: only the owner offers; <c>owner.person</c>, <c>owner.to</c></exception>
    public static OwnerTransfer Offer(StaffMember owner, StaffMember to, Subject subject, DateTimeOffset now)
    {
        if (!owner.IsOwner) throw CommonRefusals.NotAllowed();
        if (!SubjectRights.Of(subject).MayBeHandedOver) throw OwnerRefusals.Person();
        if (to.Id == owner.Id || to.RemovedAt is not null || to.EndsAt is not null) throw OwnerRefusals.To();
        return new()
        {
            MerchantId = owner.MerchantId, UnderWayIn = owner.MerchantId, FromId = owner.Id, FromName = owner.Name, ToId = to.Id, ToName = to.Name,
            OfferedAt = now, DueAt = now.AddHours(AnswerHours),
        };
    }

    /// <summary>The member takes the shop; it is his when the time to think is over.</summary>
    /// <exception cref="Refusal"><c>common.not-found</c>: it is not offered to him; <c>status.changed</c></exception>
    public void Agree(Id<StaffMember> by, DateTimeOffset now)
    {
        if (by != ToId) throw CommonRefusals.NotFound();
        OwnerTransferLifecycle.Table.Require(DueAt > now ? Status : OwnerTransferStatus.Ended, OwnerTransferStatus.Agreed);
        (Status, DueAt) = (OwnerTransferStatus.Agreed, now.AddHours(CoolingHours));
    }

    /// <summary>One of the two does not want it any more.</summary>
    /// <exception cref="Refusal"><c>common.not-found</c>: he is neither of the two; <c>status.changed</c></exception>
    public void Stop(Id<StaffMember> by, DateTimeOffset now)
    {
        if (by != FromId && by != ToId) throw CommonRefusals.NotFound();
        End(by == FromId ? "店主取消" : Status is OwnerTransferStatus.Offered ? "对方拒绝" : "对方取消", now);
    }

    /// <summary>Its time has come: it lapses, or the shop changes hands when both still work there.</summary>
    public void ComeDue(StaffMember owner, StaffMember to, DateTimeOffset now)
    {
        if (Status is OwnerTransferStatus.Offered) End("逾期未答复", now);
        else if (!owner.IsOwner || to.RemovedAt is not null || to.EndsAt is not null) End("接手人已不在店铺任职", now);
        else
        {
            OwnerTransferLifecycle.Table.Require(Status, OwnerTransferStatus.Done);
            owner.HandOver(to);
            (Status, UnderWayIn, DueAt, EndedAt) = (OwnerTransferStatus.Done, null, null, now);
        }
    }

    private void End(string why, DateTimeOffset now)
    {
        OwnerTransferLifecycle.Table.Require(Status, OwnerTransferStatus.Ended);
        (Status, Why, UnderWayIn, DueAt, EndedAt) = (OwnerTransferStatus.Ended, why, null, null, now);
    }
}

public static class OwnerRefusals
{
    public static Refusal Person() => new("owner.person", "个人店铺的店主须是本人，不能转让");

    public static Refusal To() => new("owner.to", "请选择一位长期在职的员工") { Field = "To" };

    public static Refusal NoResetNow() => new("owner.no-reset", "店铺正在转让给这位员工，先取消转让才能重置登录方式");

    public static Refusal FreshlyReset(int hours) => new("owner.freshly-reset", $"这位员工的登录方式刚被重置，{hours}小时后才能转让给他") { Field = "To" };

    public static Refusal UnderWay() => new("owner.under-way", "已有转让在进行中，请先取消");
}
