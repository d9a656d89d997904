using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Access;

/// <summary>Who acts. The front door finds the actor; a page can only ask for a kind.</summary>
public abstract record Actor
{
    /// <summary>As shown in a history: 买家, 商家 张敏, 平台 李审, 系统.</summary>
    public abstract string ShownAs { get; }
}

/// <summary>A shopper (买家).</summary>
public sealed record Buyer(Id<Customer> CustomerId, string Nickname) : Actor
{
    public override string ShownAs => "买家";
}

/// <summary>A member of one shop's staff (店员).</summary>
public sealed record ShopStaff(Id<Merchant> MerchantId, Id<StaffMember> StaffId, string Name, ShopPermission Permissions) : Actor
{
    public override string ShownAs => $"商家 {Name}";

    /// <exception cref="Refusal"><c>common.not-allowed</c></exception>
    public void Needs(ShopPermission permission)
    {
        if (!Permissions.HasFlag(permission)) throw CommonRefusals.NotAllowed();
    }
}

/// <summary>A member of the platform's staff (平台人员).</summary>
public sealed record PlatformStaff(Id<PlatformMember> MemberId, string Name, PlatformPermission Permissions) : Actor
{
    public override string ShownAs => $"平台 {Name}";

    /// <exception cref="Refusal"><c>common.not-allowed</c></exception>
    public void Needs(PlatformPermission permission)
    {
        if (!Permissions.HasFlag(permission)) throw CommonRefusals.NotAllowed();
    }
}

/// <summary>The platform's own jobs and the payment channel's messages (系统).</summary>
public sealed record Clockwork : Actor
{
    public static readonly Clockwork Itself = new();

    public override string ShownAs => "系统";
}
