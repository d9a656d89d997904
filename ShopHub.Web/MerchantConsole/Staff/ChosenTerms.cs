using ShopHub.Data.Merchants;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.MerchantConsole.Staff;

/// <summary>What was chosen for a member: rights, a role of the shop, until which day.</summary>
public sealed record ChosenTerms(ShopPermission Permissions)
{
    public Id<ShopRole>? RoleId { get; init; }

    public bool IsDeveloper { get; init; }

    /// <summary>The last day; null means he stays.</summary>
    public DateOnly? EndsOn { get; init; }

    public StaffTerms Terms => new(Permissions)
    {
        RoleId = RoleId, IsDeveloper = IsDeveloper, EndsAt = EndsOn is { } day ? ShopCalendar.EndOf(day) : null,
    };

    public static ChosenTerms Of(StaffRow member) => new(member.Permissions)
    {
        RoleId = member.RoleId, IsDeveloper = member.IsDeveloper, EndsOn = member.EndsAt is { } at ? ShopCalendar.DayOf(at.AddTicks(-1)) : null,
    };
}

public static class RoleWords
{
    /// <summary>What the post is called: 店主, a role of the shop, a usual post, or the rights one by one.</summary>
    public static string Of(StaffRow member) => member.IsOwner ? "店主" : Of(member.RoleName, member.IsDeveloper, member.Permissions);

    public static string Of(string? role, bool isDeveloper, ShopPermission permissions) => role
        ?? StaffPolicy.Posts.FirstOrDefault(p => p.IsDeveloper ? isDeveloper : !isDeveloper && p.Permissions == permissions)?.Name
        ?? "自定义权限";
}
