using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Analytics;

/// <summary>Where somebody came from to a product: the page that showed it, a short link, or anything else.</summary>
public enum TrafficSource { Other = 0, Search = 1, Home = 2, Category = 3, Shop = 4, Recommended = 5, Link = 6 }

/// <summary>A card came into view, a product was opened, a piece was put into the cart.</summary>
public enum TrafficKind { Seen = 1, Clicked = 2, Carted = 3 }

/// <summary>How often one product was seen, opened and put into a cart on a Shanghai day, by source; nobody's name or number is in it (C20).</summary>
public sealed class TrafficDay
{
    private TrafficDay() { }

    public required Id<Product> ProductId { get; init; }

    public required DateOnly Day { get; init; }

    public required TrafficSource Source { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public int Seen { get; private set; }

    public int Clicked { get; private set; }

    public int Carted { get; private set; }

    public static TrafficDay Of(Id<Merchant> shop, Id<Product> product, DateOnly day, TrafficSource source) =>
        new() { MerchantId = shop, ProductId = product, Day = day, Source = source };

    public void Add(int seen, int clicked, int carted) => (Seen, Clicked, Carted) = (Seen + seen, Clicked + clicked, Carted + carted);
}

/// <summary>A file of marks that is in the days already: counted once, however often the program stops between the two.</summary>
public sealed class FoldedMarks
{
    private FoldedMarks() { }

    public required Guid File { get; init; }

    public required DateTimeOffset At { get; init; }

    public static FoldedMarks Of(Guid file, DateTimeOffset now) => new() { File = file, At = now };
}
