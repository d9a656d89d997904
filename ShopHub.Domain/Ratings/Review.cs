using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Domain.Ratings;

/// <summary>A buyer's word on one order line (评价); nobody deletes it (REV-07).</summary>
public sealed class Review
{
    /// <summary>Days after completion in which it may be written (REV-01).</summary>
    public const int Days = 15;

    private Review() { }

    public Id<Review> Id { get; private init; } = Id<Review>.New();

    /// <summary>One review a line.</summary>
    public required Id<OrderLine> LineId { get; init; }

    public required Id<Product> ProductId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    /// <summary>林**</summary>
    public required string ShownName { get; init; }

    public required string OptionsText { get; init; }

    /// <summary>1 to 5, for the goods; description, service and logistics likewise (REV-02).</summary>
    public required int Stars { get; init; }

    public required int Description { get; init; }

    public required int Service { get; init; }

    public required int Logistics { get; init; }

    public required string Words { get; init; }

    public string? Reply { get; set; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <exception cref="Refusal"><c>review.stars</c>, <c>review.words</c></exception>
    public static Review Write(Order order, OrderLine line, string nickname, ReviewWords said, DateTimeOffset now)
    {
        int[] stars = [said.Stars, said.Description, said.Service, said.Logistics];
        if (stars.Any(s => s is < 1 or > 5)) throw new Refusal("review.stars", "请为每一项打分（1至5星）") { Field = nameof(Stars) };
        if (said.Words.Length > 500) throw new Refusal("review.words", "评价最多500字") { Field = nameof(Words) };
        return new()
        {
            LineId = line.Id, ProductId = line.ProductId, MerchantId = order.MerchantId, CustomerId = order.CustomerId,
            ShownName = $"{nickname[..Math.Min(1, nickname.Length)]}**", OptionsText = line.OptionsText, Stars = said.Stars,
            Description = said.Description, Service = said.Service, Logistics = said.Logistics, Words = said.Words.Trim(), WrittenAt = now,
        };
    }
}

public sealed record ReviewWords(int Stars, int Description, int Service, int Logistics, string Words);
