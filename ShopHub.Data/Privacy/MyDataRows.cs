using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Following;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Privacy;

/// <summary>How much of a shopper's is kept here, for the page that tells it.</summary>
public sealed record MyDataCounts
{
    public required string Nickname { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    public required int Addresses { get; init; }

    public required int Orders { get; init; }

    public required int AfterSales { get; init; }

    public required int Reviews { get; init; }

    public required int Coupons { get; init; }

    public required int Favourites { get; init; }

    public required int Notices { get; init; }

    /// <summary>Requests that wait for an answer.</summary>
    public required int OpenRequests { get; init; }

    /// <summary>When he last took a copy; null when he never did.</summary>
    public DateTimeOffset? CopiedAt { get; init; }
}

public sealed record MyOrder
{
    public required Id<Order> Id { get; init; }

    public required string Number { get; init; }

    public required string ShopName { get; init; }

    public required OrderStatus Status { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public required DeliveryAddress ShipTo { get; init; }

    public required Money Payable { get; init; }

    public required Money Refunded { get; init; }

    public required string Remark { get; init; }

    public required IReadOnlyList<MyOrderLine> Lines { get; init; }
}

public sealed record MyOrderLine
{
    public required string Title { get; init; }

    public required string Options { get; init; }

    public required Money UnitPrice { get; init; }

    public required int Quantity { get; init; }
}

public sealed record MyGrievanceWord(string Number, Domain.Grievances.GrievanceKind Kind, string Words, DateTimeOffset At);

/// <summary>A policy a shop has bought for his returns (INS-03).</summary>
public sealed record MyPolicy(
    string Number, string OrderNumber, string ShopName, Domain.Insurance.FreightPolicyStatus Status, string? ReturnWaybill, Money Payout, DateTimeOffset WrittenAt, DateTimeOffset? PaidAt);

public sealed record MyDisputeWord(string Number, string CaseNumber, string Words, DateTimeOffset At);

public sealed record MyAfterSale
{
    public required AfterSale Case { get; init; }

    public required string OrderNumber { get; init; }

    public required string ShopName { get; init; }
}

public sealed record MyReview(Domain.Ratings.Review Review, string Product);

public sealed record MyCoupon(string Name, ClaimedCouponStatus Status, DateTimeOffset ValidUntil);

public sealed record MyFavourite(string Kind, string Name, DateTimeOffset At);

public sealed record MySaid(string Kind, string Product, string Words, DateTimeOffset At);

public sealed record MyWatch(WatchKind Kind, string Product, DateTimeOffset At, DateTimeOffset? ToldAt);

public sealed record MyChatMessage(
    Id<Domain.Support.ChatMessage> Id, string ShopName, Domain.Support.ChatSide Side, Domain.Support.ChatKind Kind, string Words, string Thing, string? PictureUrl, DateTimeOffset At, bool IsWithdrawn);

public sealed record MyCall(string ShopName, string Phone, string Words, DateTimeOffset From, DateTimeOffset To, Domain.Support.CallStatus Status, DateTimeOffset AskedAt);
