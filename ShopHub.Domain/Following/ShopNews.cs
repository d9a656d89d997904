using ShopHub.Domain.Customers;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Following;

/// <summary>What a followed shop has new (店铺动态): one row a shop, one telling a day.</summary>
public sealed class ShopNews
{
    /// <summary>How far the first look goes back, and every later one at most. Source: ours, older is not new.</summary>
    private const int FirstLookDays = 1, MostDaysBack = 3;

    private ShopNews() { }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>In Shanghai, of the last look.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>What came then or later is the next look's.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>The newest coupon at the last look; null when there was none.</summary>
    public Id<Coupon>? LastCoupon { get; private set; }

    /// <summary>What its followers are told.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Followers are told in the order of their keys, so far up to this one.</summary>
    public Id<Customer> ToldUpTo { get; private set; }

    /// <summary>Null while followers are still to be told.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>The first look at a shop.</summary>
    public static ShopNews Of(Id<Merchant> shop, DateTimeOffset now) => new() { MerchantId = shop, Until = now.AddDays(-FirstLookDays) };

    /// <summary>From when on something is new.</summary>
    public DateTimeOffset Since(DateTimeOffset now) => Until > now.AddDays(-MostDaysBack) ? Until : now.AddDays(-MostDaysBack);

    /// <summary>Today's look is taken; without words there is nobody to tell.</summary>
    public void Look(string words, Id<Coupon>? lastCoupon, DateTimeOffset now)
    {
        (Day, Until, Words, LastCoupon, ToldUpTo) = (ShopCalendar.DayOf(now), now, words, lastCoupon, default);
        DoneAt = words.Length == 0 ? now : null;
    }

    public void Told(Id<Customer> upTo) => ToldUpTo = upTo;

    public void Finish(DateTimeOffset now) => DoneAt = now;
}
