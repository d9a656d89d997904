using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Access;

/// <summary>
/// Somebody of a shop or of the platform did something, or read something secret: who, when, what, on which row, from where
/// (操作记录, PIP-09). Written in the act's own transaction; never changed, kept three years.
/// </summary>
public sealed class AuditLine
{
    /// <summary>The most that is kept of a row's name and of what was changed.</summary>
    public const int LongestRow = 80, LongestWords = 300;

    private AuditLine() { }

    public Id<AuditLine> Id { get; private init; } = Id<AuditLine>.New();

    public required DateTimeOffset At { get; init; }

    /// <summary>The shop whose member acted; null for the platform's people.</summary>
    public Id<Merchant>? MerchantId { get; init; }

    /// <summary>The member of the shop's or of the platform's staff.</summary>
    public required Guid MemberId { get; init; }

    public required string Name { get; init; }

    /// <summary>The act's name in code; what it is called stands in the words of the consoles.</summary>
    public required string Act { get; init; }

    /// <summary>What kind of thing it was done to: 订单; empty when no single thing was.</summary>
    public required string RowKind { get; init; }

    /// <summary>Which one, as people call it: a number or a name.</summary>
    public required string Row { get; init; }

    /// <summary>What was changed, where the act says more than its name; empty otherwise.</summary>
    public required string Words { get; init; }

    /// <summary>The address in the net it was done from; empty where there was none.</summary>
    public required string Address { get; init; }

    public static AuditLine Of(Actor by, string act, AuditedRow on, string address, DateTimeOffset now)
    {
        var (shop, member, name) = by switch
        {
            ShopStaff staff => (staff.MerchantId, staff.StaffId.Value, staff.Name),
            PlatformStaff staff => ((Id<Merchant>?)null, staff.MemberId.Value, staff.Name),
            _ => throw new ArgumentException($"{by.ShownAs} is not a member of staff.", nameof(by)),
        };
        return new()
        {
            At = now, MerchantId = shop, MemberId = member, Name = name, Act = act, RowKind = on.Kind, Row = Cut(on.Row, LongestRow), Words = Cut(on.Words, LongestWords),
            Address = address,
        };
    }

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;
}

/// <summary>Which thing an act was done to, and what was changed on it.</summary>
public readonly record struct AuditedRow(string Kind, string Row, string Words = "");
