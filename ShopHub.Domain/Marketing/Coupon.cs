using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Marketing;

/// <summary>A coupon one may claim (优惠券): a full reduction, of one shop or of the platform (CPN-01).</summary>
public sealed class Coupon
{
    private Coupon() { }

    public Id<Coupon> Id { get; private init; } = Id<Coupon>.New();

    /// <summary>Made by the form it was written in: pressed twice it is one coupon.</summary>
    public Guid? Request { get; init; }

    /// <summary>Null: the platform pays for it (CPN-11).</summary>
    public Id<Merchant>? MerchantId { get; init; }

    public required string Title { get; init; }

    /// <summary>Goods amount it needs, freight not counted (CPN-05); met at equality.</summary>
    public Money Threshold { get; init; }

    public Money Reduction { get; init; }

    /// <summary>Claims left; lowered by a conditional statement.</summary>
    public int Left { get; init; }

    public DateTimeOffset ClaimFrom { get; init; }

    public required DateTimeOffset ClaimUntil { get; init; }

    /// <summary>With <see cref="ValidDays"/>: of the last one that is claimed.</summary>
    public required DateTimeOffset ValidUntil { get; init; }

    /// <summary>From the claim; null: until <see cref="ValidUntil"/> whenever it was claimed.</summary>
    public int? ValidDays { get; init; }

    /// <summary>Nobody can claim it any more; those that were claimed stay good (CPN-03).</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    public string? StoppedBy { get; private set; }

    public bool IsOfPlatform => MerchantId is null;

    public CouponTerms Terms => new(Title, Threshold, Reduction);

    public bool AppliesTo(Money goods) => Terms.AppliesTo(goods);

    /// <summary>What takes most off, the one that ends first among equals; null when none applies.</summary>
    public static Coupon? BestFor(Money goods, IEnumerable<Coupon> offered) =>
        offered.Where(c => c.AppliesTo(goods)).OrderByDescending(c => c.Reduction.Fen).ThenBy(c => c.ValidUntil).FirstOrDefault();

    /// <param name="offer">Checked.</param>
    public static Coupon Offer(Id<Merchant> by, Guid request, CouponOffer offer) => new()
    {
        MerchantId = by, Request = request, Title = offer.Title, Threshold = offer.Threshold, Reduction = offer.Reduction, Left = offer.Pieces, ClaimFrom = offer.ClaimFrom, ClaimUntil = offer.ClaimUntil,
        ValidDays = offer.ValidDays, ValidUntil = offer.ValidUntil ?? offer.ClaimUntil.AddDays(offer.ValidDays ?? 0),
    };

    /// <exception cref="Refusal"><c>coupon.stopped</c></exception>
    public void Stop(Actor by, DateTimeOffset now)
    {
        if (StoppedAt is not null || ClaimUntil < now) throw CouponRefusals.Stopped();
        (StoppedAt, StoppedBy) = (now, by.ShownAs);
    }

    /// <exception cref="Refusal"><c>coupon.not-yet</c>, <c>coupon.claim-over</c></exception>
    public void MustBeClaimable(DateTimeOffset now)
    {
        if (now < ClaimFrom) throw CouponRefusals.NotYet();
        if (now > ClaimUntil || StoppedAt is not null) throw CouponRefusals.ClaimOver();
    }

    public CouponPhase Phase(DateTimeOffset now) =>
        StoppedAt is not null ? CouponPhase.Stopped
        : ClaimUntil < now ? CouponPhase.Over
        : ClaimFrom > now ? CouponPhase.Waiting
        : Left == 0 ? CouponPhase.Gone
        : CouponPhase.Live;

    public static Coupon Offer(Id<Merchant>? by, string title, Money threshold, Money reduction, int pieces, DateTimeOffset until) =>
        new() { MerchantId = by, Title = title, Threshold = threshold, Reduction = reduction, Left = pieces, ClaimUntil = until, ValidUntil = until };
}

/// <summary>Where a coupon stands on an instant (CPN-02).</summary>
public enum CouponPhase { Waiting = 1, Live = 2, Gone = 3, Over = 4, Stopped = 5 }

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

    public static ClaimedCoupon Of(Coupon coupon, Id<Customer> customer, DateTimeOffset now) =>
        new() { CouponId = coupon.Id, CustomerId = customer, ValidUntil = coupon.ValidDays is { } days ? now.AddDays(days) : coupon.ValidUntil };
}

public static class CouponRefusals
{
    public static Refusal NotUsable() => new("coupon.not-usable", "优惠券已使用、已过期或不满足条件，请重新选择");

    public static Refusal AllGone() => new("coupon.all-gone", "优惠券已被领完");

    public static Refusal ClaimOver() => new("coupon.claim-over", "这张优惠券的领取时间已过");

    public static Refusal Pieces() => new("coupon.pieces", $"加发数量需在1至{CouponOffer.MostPieces:#,##0}之间，剩余合计不超过{CouponOffer.MostPieces:#,##0}") { Field = "More" };

    public static Refusal NotYet() => new("coupon.not-yet", "这张优惠券还没有开始领取");

    public static Refusal Stopped() => new("coupon.stopped", "这张优惠券已经停发或领取已结束");

    public static Refusal Paused() => new("coupon.paused", "店铺的优惠活动暂停，暂时不能领取");

    public static Refusal AlreadyClaimed() => new("coupon.already-claimed", "您已领取过这张优惠券");
}
