using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Marketing;

/// <summary>A coupon one may claim (优惠券): a full reduction, of one shop or of the platform (CPN-01).</summary>
public sealed class Coupon
{
    private Coupon() { }

    public Id<Coupon> Id { get; private init; } = Id<Coupon>.New();

    /// <summary>Null: the platform pays for it (CPN-11).</summary>
    public Id<Merchant>? MerchantId { get; init; }

    public required string Title { get; init; }

    /// <summary>Goods amount it needs, freight not counted (CPN-05); met at equality.</summary>
    public Money Threshold { get; init; }

    public Money Reduction { get; init; }

    /// <summary>Claims left; lowered by a conditional statement.</summary>
    public int Left { get; init; }

    public required DateTimeOffset ClaimUntil { get; init; }

    public required DateTimeOffset ValidUntil { get; init; }

    public bool IsOfPlatform => MerchantId is null;

    public CouponTerms Terms => new(Title, Threshold, Reduction);

    public bool AppliesTo(Money goods) => Terms.AppliesTo(goods);

    /// <summary>What takes most off, the one that ends first among equals; null when none applies.</summary>
    public static Coupon? BestFor(Money goods, IEnumerable<Coupon> offered) =>
        offered.Where(c => c.AppliesTo(goods)).OrderByDescending(c => c.Reduction.Fen).ThenBy(c => c.ValidUntil).FirstOrDefault();

    public static Coupon Offer(Id<Merchant>? by, string title, Money threshold, Money reduction, int pieces, DateTimeOffset until) =>
        new() { MerchantId = by, Title = title, Threshold = threshold, Reduction = reduction, Left = pieces, ClaimUntil = until, ValidUntil = until };
}

/// <summary>WeChat's codes (CPN-02); Locked: it waits in an unpaid order.</summary>
public enum ClaimedCouponStatus { Valid = 100, Expired = 101, Used = 102, Locked = 110 }

/// <summary>A coupon in a shopper's hand.</summary>
public sealed class ClaimedCoupon
{
    private ClaimedCoupon() { }

    public Id<ClaimedCoupon> Id { get; private init; } = Id<ClaimedCoupon>.New();

    public required Id<Coupon> CouponId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public ClaimedCouponStatus Status { get; private set; } = ClaimedCouponStatus.Valid;

    public required DateTimeOffset ValidUntil { get; init; }

    public static ClaimedCoupon Of(Coupon coupon, Id<Customer> customer) =>
        new() { CouponId = coupon.Id, CustomerId = customer, ValidUntil = coupon.ValidUntil };
}

public static class CouponRefusals
{
    public static Refusal NotUsable() => new("coupon.not-usable", "优惠券已使用、已过期或不满足条件，请重新选择");

    public static Refusal AllGone() => new("coupon.all-gone", "优惠券已被领完");

    public static Refusal ClaimOver() => new("coupon.claim-over", "这张优惠券的领取时间已过");

    public static Refusal Paused() => new("coupon.paused", "店铺的优惠活动暂停，暂时不能领取");

    public static Refusal AlreadyClaimed() => new("coupon.already-claimed", "您已领取过这张优惠券");
}
