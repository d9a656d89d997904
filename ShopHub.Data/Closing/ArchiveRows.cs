using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Closing;

/// <summary>Somebody who has ordered here, as far as a shop may take it home (DRG-06, PIP-03).</summary>
public sealed record ArchivedCustomer
{
    public required string Nickname { get; init; }

    public required string Phone { get; init; }

    public required int Orders { get; init; }

    public required long PaidFen { get; init; }

    public required DateTimeOffset FirstAt { get; init; }

    public required DateTimeOffset LastAt { get; init; }
}

public sealed record ArchivedOrder
{
    public required Id<Order> Id { get; init; }

    public required string Number { get; init; }

    public required OrderStatus Status { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public DateTimeOffset? ShippedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public required string Receiver { get; init; }

    public required string Phone { get; init; }

    public required string Province { get; init; }

    public required string City { get; init; }

    public required Money Freight { get; init; }

    public required Money Payable { get; init; }

    public required Money Refunded { get; init; }

    public string Remark { get; init; } = "";

    public required List<ArchivedLine> Lines { get; init; }
}

public sealed record ArchivedLine
{
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string OptionsText { get; init; }

    public required string SkuCode { get; init; }

    public required Money UnitPrice { get; init; }

    public required int Quantity { get; init; }

    public required Money Cash { get; init; }

    public required int RefundedPieces { get; init; }
}

public sealed record ArchivedProduct
{
    public required Id<Product> Id { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required string Category { get; init; }

    public required ListingStatus Status { get; init; }

    public required int Sold { get; init; }

    public required Money Freight { get; init; }

    public List<ArchivedSku> Skus { get; set; } = [];

    /// <summary>Addresses of its main pictures and then of its SKUs', each once.</summary>
    public List<string> Pictures { get; set; } = [];

    /// <summary>Where its pictures lie in the archive; the key's tail keeps codes apart that read alike without their signs.</summary>
    public string Folder => $"pictures/{string.Concat(Code.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_').Take(60))}-{Id.ToString()[..8]}";
}

public sealed record ArchivedSku(Id<Product> ProductId, string Code, string Options, Money Price, bool IsActive, int OnHand, string? PictureUrl);
