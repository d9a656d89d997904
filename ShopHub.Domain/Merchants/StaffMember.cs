using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>A person who works in a shop (店员). The account may work in several shops.</summary>
public sealed class StaffMember
{
    private const int LongestName = 20;

    private StaffMember() { }

    public Id<StaffMember> Id { get; private init; } = Id<StaffMember>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The sign-in account.</summary>
    public required Guid AccountId { get; init; }

    public required string Name { get; set; }

    public required ShopPermission Permissions { get; set; }

    /// <summary>The role of the shop whose rights these are; null when they are a usual post's or his alone.</summary>
    public Id<ShopRole>? RoleId { get; private set; }

    /// <summary>Maintains the shop from outside (G3).</summary>
    public bool IsDeveloper { get; private set; }

    /// <summary>From here on he is nobody in the shop, whoever notices first; null when he stays.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    public bool IsOwner { get; private set; }

    /// <summary>Null while the person works here.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    private StaffTerms Terms
    {
        get => new(Permissions) { RoleId = RoleId, IsDeveloper = IsDeveloper, EndsAt = EndsAt };
        set => (Permissions, RoleId, IsDeveloper, EndsAt) = (value.Permissions, value.RoleId, value.IsDeveloper, value.EndsAt);
    }

    public static StaffMember Hire(Id<Merchant> by, Guid accountId, string name, ShopPermission permissions, bool isOwner = false) =>
        new() { MerchantId = by, AccountId = accountId, Name = name, Permissions = permissions, IsOwner = isOwner };

    /// <summary>Takes on a colleague, who gets no more rights than this member has.</summary>
    /// <exception cref="Refusal"><c>staff.name</c>, <c>staff.no-rights</c>, <c>staff.ends</c>, <c>staff.not-for-a-time</c>,
    /// <c>staff.beyond-own</c>, <c>staff.money</c></exception>
    public StaffMember Hires(Guid accountId, string name, StaffTerms terms, DateTimeOffset now)
    {
        if (name.Trim().Length is < 1 or > LongestName) throw MerchantRefusals.StaffName(LongestName);
        var colleague = Hire(MerchantId, accountId, name.Trim(), terms.Permissions);
        colleague.Terms = Given(terms, now);
        return colleague;
    }

    /// <exception cref="Refusal"><c>staff.owner-stays</c>, <c>staff.own-rights</c>, <c>staff.no-rights</c>, <c>staff.ends</c>,
    /// <c>staff.not-for-a-time</c>, <c>staff.beyond-own</c>, <c>staff.money</c></exception>
    public void Allow(StaffTerms terms, StaffMember by, DateTimeOffset now)
    {
        MustBeUnder(by);
        Terms = by.Given(terms, now);
    }

    /// <summary>The role he works under has changed.</summary>
    /// <exception cref="Refusal"><c>staff.not-for-a-time</c></exception>
    internal void Follow(ShopRole role)
    {
        if (RemovedAt is null && EndsAt is not null && (role.Permissions & StaffTerms.NotForATime) != ShopPermission.None) throw MerchantRefusals.NotForATime();
        Permissions = role.Permissions;
    }

    internal void LeaveRole() => RoleId = null;

    /// <summary>Leaves the shop; the account stays, its rights here end.</summary>
    /// <exception cref="Refusal"><c>staff.owner-stays</c>: the owner can only hand over (ONB-06), <c>staff.own-rights</c>, <c>staff.beyond-own</c></exception>
    public void Remove(DateTimeOffset now, StaffMember by)
    {
        MustBeUnder(by);
        RemovedAt ??= now;
    }

    /// <summary>His time here is over.</summary>
    public void End(DateTimeOffset now)
    {
        if (EndsAt <= now) RemovedAt ??= now;
    }

    /// <summary>The shop is closed for ever: everybody leaves, the owner still reads what happened to its money (DRG-08).</summary>
    public void LeaveClosedShop(DateTimeOffset now)
    {
        if (IsOwner) Permissions = ShopPermission.Money;
        else RemovedAt ??= now;
    }

    /// <summary>Works here again, with the sign-in name of before; without new terms on those of before.</summary>
    /// <exception cref="Refusal"><c>staff.no-rights</c>, <c>staff.ends</c>, <c>staff.not-for-a-time</c>, <c>staff.beyond-own</c>, <c>staff.money</c></exception>
    public void Return(StaffTerms? terms, StaffMember by, DateTimeOffset now)
    {
        Terms = by.Given(terms ?? Terms, now);
        RemovedAt = null;
    }

    /// <summary>The shop is the other's from now on; this member stays on as its manager, without money rights (ONB-06).</summary>
    internal void HandOver(StaffMember to)
    {
        (IsOwner, to.IsOwner) = (false, true);
        Terms = new(StaffPolicy.Manager);
        to.Terms = new(ShopPermission.All);
    }

    /// <summary>Nobody rules over the owner, over himself, or over somebody with rights he lacks.</summary>
    /// <exception cref="Refusal"><c>staff.owner-stays</c>, <c>staff.own-rights</c>, <c>staff.beyond-own</c></exception>
    public void MustBeUnder(StaffMember by)
    {
        if (IsOwner) throw MerchantRefusals.OwnerStays();
        if (by.Id == Id) throw MerchantRefusals.OwnRights();
        if (!by.Permissions.HasFlag(Permissions)) throw MerchantRefusals.BeyondOwn();
    }

    /// <summary>Nobody gives what he has not, and money rights come from the owner alone (ONB-06).</summary>
    /// <exception cref="Refusal"><c>staff.no-rights</c>, <c>staff.beyond-own</c>, <c>staff.money</c></exception>
    internal ShopPermission Gives(ShopPermission permissions)
    {
        if ((permissions & ShopPermission.All) == ShopPermission.None) throw MerchantRefusals.NoRights();
        if (!Permissions.HasFlag(permissions)) throw MerchantRefusals.BeyondOwn();
        return permissions.HasFlag(ShopPermission.Money) && !IsOwner ? throw MerchantRefusals.OwnerGivesMoney() : permissions;
    }

    private StaffTerms Given(StaffTerms terms, DateTimeOffset now)
    {
        terms.Check(now);
        Gives(terms.Permissions);
        return terms;
    }
}
