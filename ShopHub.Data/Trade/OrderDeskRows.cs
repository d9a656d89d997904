using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>Which orders are wanted; days are Shanghai days, both included.</summary>
public sealed record OrderFilter(OrderStatus? Status = null, DateOnly? From = null, DateOnly? To = null, string? Words = null)
{
    public const int PageSize = 20;
}

public sealed record OrderDeskPage(List<OrderDeskRow> Rows, int Number, int Last, int Total)
{
    public static readonly OrderDeskPage Empty = new([], 1, 1, 0);
}

public sealed record OrderDeskRow
{
    public required Id<Order> Id { get; init; }

    public required string Number { get; init; }

    public required OrderStatus Status { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public required Money Payable { get; init; }

    public required string Receiver { get; init; }

    public required string MaskedPhone { get; init; }

    public required string City { get; init; }

    public required string Remark { get; init; }

    public required int OpenAfterSales { get; init; }

    public required string FirstTitle { get; init; }

    public required string FirstOptions { get; init; }

    public string? FirstPicture { get; init; }

    public required int Lines { get; init; }

    public required int Pieces { get; init; }

    public required DeliveryKind Delivery { get; init; }

    public bool CanShip => Status is OrderStatus.ToShip or OrderStatus.PartShipped && OpenAfterSales == 0 && Delivery is not DeliveryKind.PickUp;
}
