using System.Security.Cryptography;
using System.Text;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

public enum InvitationStatus { Open = 1, Used = 2, Withdrawn = 3 }

public static class InvitationLifecycle
{
    public static readonly Lifecycle<InvitationStatus> Table = new(start: InvitationStatus.Open)
    {
        [InvitationStatus.Open] = [InvitationStatus.Used, InvitationStatus.Withdrawn],
    };
}

/// <summary>
/// Lets whoever holds its link, once, come to work in the shop (员工邀请). The link's code is known to the two persons only:
/// here stands its hash.
/// </summary>
public sealed class StaffInvitation
{
    /// <summary>Days a link may be good for; the first is the usual one. Source: own choice.</summary>
    public static readonly IReadOnlyList<int> GoodForDays = [3, 1, 7];

    /// <summary>Open links at once for every seat of the shop. Source: own choice.</summary>
    public const int MostPerSeat = 2;

    private const int Bytes = 16, LongestNote = 40;

    private StaffInvitation() { }

    public Id<StaffInvitation> Id { get; private init; } = Id<StaffInvitation>.New();

    public required Id<Merchant> MerchantId { get; init; }

    public required string CodeHash { get; init; }

    public required ShopPermission Permissions { get; init; }

    /// <summary>Null when the rights are a usual post's or chosen one by one.</summary>
    public Id<ShopRole>? RoleId { get; init; }

    public required bool IsDeveloper { get; init; }

    /// <summary>When the invited person's work ends; null means it does not.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>For whom it is meant, in the inviter's words; may be empty.</summary>
    public required string Note { get; init; }

    public required Id<StaffMember> InvitedBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset Until { get; init; }

    public InvitationStatus Status { get; private set; } = InvitationLifecycle.Table.Start;

    /// <summary>When it was used or withdrawn; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <returns>The invitation, and the code that only the link carries.</returns>
    /// <exception cref="Refusal"><c>invitation.days</c>, <c>invitation.note</c>, <c>staff.no-rights</c>, <c>staff.ends</c>,
    /// <c>staff.not-for-a-time</c>, <c>staff.beyond-own</c>, <c>staff.money</c></exception>
    public static (StaffInvitation Invitation, string Code) Make(StaffMember by, StaffTerms terms, string note, int days, DateTimeOffset now)
    {
        if (!GoodForDays.Contains(days)) throw InvitationRefusals.Days();
        if (note.Trim().Length > LongestNote) throw InvitationRefusals.Note(LongestNote);
        terms.Check(now);
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        return (new()
        {
            MerchantId = by.MerchantId, CodeHash = Hash(code), Permissions = by.Gives(terms.Permissions), RoleId = terms.RoleId, IsDeveloper = terms.IsDeveloper,
            EndsAt = terms.EndsAt, Note = note.Trim(), InvitedBy = by.Id, MadeAt = now, Until = now.AddDays(days),
        }, code);
    }

    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    /// <summary>The link is worth nothing any more.</summary>
    /// <exception cref="Refusal"><c>status.changed</c>, <c>staff.beyond-own</c></exception>
    public void Withdraw(StaffMember by, DateTimeOffset now)
    {
        if (!by.Permissions.HasFlag(Permissions)) throw MerchantRefusals.BeyondOwn();
        InvitationLifecycle.Table.Require(Status, InvitationStatus.Withdrawn);
        (Status, EndedAt) = (InvitationStatus.Withdrawn, now);
    }

    /// <summary>Why its link opens nothing now; null when it does.</summary>
    /// <param name="inviter">As he stands today: who has left, or has lost what he would give, lets nobody in.</param>
    /// <param name="role">The role it is for, as it is today.</param>
    public Refusal? ClosedBy(StaffMember? inviter, ShopRole? role, DateTimeOffset now) => Status switch
    {
        InvitationStatus.Used => InvitationRefusals.Used(),
        InvitationStatus.Withdrawn => InvitationRefusals.Withdrawn(),
        InvitationStatus.Open when now >= Until || EndsAt <= now => InvitationRefusals.Expired(),
        InvitationStatus.Open when RoleId is not null && role is null => InvitationRefusals.Withdrawn(),
        InvitationStatus.Open => inviter is { RemovedAt: null } && inviter.Permissions.HasFlag(ShopPermission.Staff | Rights(role)) ? null : InvitationRefusals.InviterGone(),
    };

    /// <summary>What it gives, today.</summary>
    public ShopPermission Rights(ShopRole? role) => role?.Permissions ?? Permissions;

    /// <summary>The invited person comes to work here, or comes back.</summary>
    /// <param name="before">Where the account worked here already, now or once.</param>
    /// <exception cref="Refusal"><c>invitation.used</c>, <c>invitation.withdrawn</c>, <c>invitation.expired</c>,
    /// <c>invitation.inviter-gone</c>, <c>invitation.works-here</c>, <c>staff.name</c>, <c>staff.money</c></exception>
    public StaffMember Use(StaffMember? inviter, ShopRole? role, StaffMember? before, (Guid Account, string Name) who, DateTimeOffset now)
    {
        if (ClosedBy(inviter, role, now) is { } closed) throw closed;
        if (before is { RemovedAt: null }) throw InvitationRefusals.WorksHere();
        var terms = new StaffTerms(Rights(role)) { RoleId = RoleId, IsDeveloper = IsDeveloper, EndsAt = EndsAt };
        before?.Return(terms, inviter!, now);
        (Status, EndedAt) = (InvitationStatus.Used, now);
        return before ?? inviter!.Hires(who.Account, who.Name, terms, now);
    }
}

public static class InvitationRefusals
{
    public static Refusal Unknown() => new("invitation.unknown", "邀请链接不完整或不存在，请向邀请您的人重新索取");

    public static Refusal Used() => new("invitation.used", "这个邀请已被使用，每个链接只能加入一次");

    public static Refusal Withdrawn() => new("invitation.withdrawn", "这个邀请已被撤回，请联系邀请您的人");

    public static Refusal Expired() => new("invitation.expired", "这个邀请已过期，请向邀请您的人索取新的链接");

    public static Refusal InviterGone() => new("invitation.inviter-gone", "邀请您的人已不能授予这些权限，请联系店主重新邀请");

    public static Refusal WorksHere() => new("invitation.works-here", "您的账号已是这家店铺的成员");

    public static Refusal TooMany(int most) => new("invitation.too-many", $"未使用的邀请最多{most}个，请先撤回不用的");

    public static Refusal Days() => new("invitation.days", "请选择邀请的有效期") { Field = "Days" };

    public static Refusal Note(int longest) => new("invitation.note", $"备注最多{longest}个字") { Field = "Note" };
}
