using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Trade;

/// <summary>Columns of the order desk that may be hidden.</summary>
[Flags]
public enum OrderColumns
{
    None = 0,
    Goods = 1,
    Receiver = 2,
    Payable = 4,
    Status = 8,
}

/// <summary>What the order desk showed when a member of staff gave it a name (保存的视图).</summary>
public sealed class OrderView
{
    /// <summary>Views a member may keep. Source: own choice.</summary>
    public const int MostPerMember = 20;

    private const int LongestName = 20;

    private OrderView() { }

    public Id<OrderView> Id { get; private init; } = Id<OrderView>.New();

    public required Id<StaffMember> StaffId { get; init; }

    public required string Name { get; init; }

    /// <summary>Null shows every state.</summary>
    public OrderStatus? Status { get; set; }

    /// <summary>The first Shanghai day; null means from the beginning.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last Shanghai day; null means until now.</summary>
    public DateOnly? To { get; set; }

    /// <summary>An order number or a phone number; null means none.</summary>
    public string? Words { get; set; }

    public OrderColumns Hidden { get; set; }

    /// <exception cref="Refusal"><c>order-view.name</c></exception>
    public static OrderView Named(Id<StaffMember> by, string name)
    {
        if (name.Trim().Length is < 1 or > LongestName) throw TradeRefusals.ViewName(LongestName);
        return new() { StaffId = by, Name = name.Trim() };
    }
}
