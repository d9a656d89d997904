using System.Globalization;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Domain.Ratings;

/// <summary>A buyer's word on one order line (评价); nobody deletes it (REV-07).</summary>
public sealed partial class Review
{
    /// <summary>Under a review whose writer does not want to be known.</summary>
    public const string Nobody = "匿名买家";

    private Review() { }

    public Id<Review> Id { get; private init; } = Id<Review>.New();

    /// <summary>One review a line.</summary>
    public required Id<OrderLine> LineId { get; init; }

    public required Id<Product> ProductId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    /// <summary>林**, or 匿名买家.</summary>
    public required string ShownName { get; init; }

    public required string OptionsText { get; init; }

    /// <summary>1 to 5, for the goods; description, service and logistics likewise (REV-02).</summary>
    public int Stars { get; private set; }

    public required int Description { get; init; }

    public required int Service { get; init; }

    public required int Logistics { get; init; }

    public string Words { get; private set; } = "";

    public string[] Pictures { get; init; } = [];

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The shop's one answer (REV-03); null while it has not answered.</summary>
    public string? Reply { get; private set; }

    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>What the buyer adds once, after a while (追评, REV-05); null when nothing was added.</summary>
    public string? FollowUp { get; private set; }

    public string[] FollowUpPictures { get; private set; } = [];

    public DateTimeOffset? FollowedUpAt { get; private set; }

    /// <summary>What a bad review said before its buyer raised it (REV-04); null while it is as it was first written.</summary>
    public int? FirstStars { get; private set; }

    public string? FirstWords { get; private set; }

    public DateTimeOffset? RaisedAt { get; private set; }

    /// <summary>Shoppers who found it helpful.</summary>
    public int Helpful { get; private set; }

    /// <summary>The platform shows it no more; the row and its stars stay (REV-07). Null while it is shown.</summary>
    public DateTimeOffset? MaskedAt { get; private set; }

    /// <exception cref="Refusal"><c>review.stars</c>, <c>review.words</c>, <c>pictures.…</c>, or why this line may not be reviewed.</exception>
    public static Review Write(Order order, OrderLine line, string nickname, ReviewWords said, DateTimeOffset now, ReviewPolicy policy)
    {
        if (Obstacle(order, line, now, policy) is { } obstacle) throw obstacle;
        int[] stars = [said.Stars, said.Description, said.Service, said.Logistics];
        if (stars.Any(s => s is < 1 or > 5)) throw ReviewRefusals.Stars();
        return new()
        {
            LineId = line.Id, ProductId = line.ProductId, MerchantId = order.MerchantId, CustomerId = order.CustomerId,
            ShownName = said.IsAnonymous ? Nobody : Shown(nickname), OptionsText = line.OptionsText, Stars = said.Stars,
            Description = said.Description, Service = said.Service, Logistics = said.Logistics, Words = Said(said.Words, policy),
            Pictures = UploadedPictures.Checked(said.Pictures), WrittenAt = now,
        };
    }

    /// <summary>Why a line may not be reviewed now; null when it may.</summary>
    public static Refusal? Obstacle(Order order, OrderLine line, DateTimeOffset now, ReviewPolicy policy) =>
        order.CompletedAt is not { } completed ? ReviewRefusals.NotReceived()
        : line.Shipped == 0 ? ReviewRefusals.NeverShipped()
        : ReviewPolicy.IsOver(policy.FirstUntil(completed), now) ? ReviewRefusals.Over(policy.Days)
        : null;

    /// <summary>林** of a nickname: the first character as people count them, half of an emoji is none.</summary>
    public static string Shown(string nickname) => $"{StringInfo.GetNextTextElement(nickname.Trim())}**";

    private static string Said(string words, ReviewPolicy policy) =>
        words.Trim() is var said && said.Length <= policy.MostWords ? said : throw ReviewRefusals.Words(policy.MostWords);
}

/// <summary>What the buyer filled in.</summary>
public sealed record ReviewWords(int Stars, int Description, int Service, int Logistics, string Words)
{
    public string[] Pictures { get; init; } = [];

    public bool IsAnonymous { get; init; }
}
