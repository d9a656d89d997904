using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Deposits.DepositCallStatus;

namespace ShopHub.Domain.Deposits;

/// <summary>What has come of a deposit that is short (DEP-04).</summary>
public enum DepositCallStatus
{
    /// <summary>待补缴</summary>
    Open = 0,

    /// <summary>逾期未补，商品已下架</summary>
    GoodsOff = 1,

    /// <summary>已补足</summary>
    Ended = 2,
}

public static class DepositCallLifecycle
{
    public static readonly Lifecycle<DepositCallStatus> Table = new(start: Open)
    {
        [Open] = [GoodsOff, Ended],
        [GoodsOff] = [Ended],
    };
}

/// <summary>A shop is told that its deposit is short (补缴通知): 7 days to pay, then its goods leave the shelf, 60 days later it is closed.</summary>
public sealed class DepositCall
{
    private DepositCall() { }

    public Id<DepositCall> Id { get; private init; } = Id<DepositCall>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The shop while it is short, null afterwards: one call of a shop at a time.</summary>
    public Guid? OpenFor { get; private set; }

    public DepositCallStatus Status { get; private set; } = DepositCallLifecycle.Table.Start;

    /// <summary>As it was last looked at.</summary>
    public Money Lacks { get; private set; }

    public required DateTimeOffset NoticedAt { get; init; }

    /// <summary>The first instant at which goods leave the shelf; afterwards that at which the shop is closed. Null when it has ended.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Those that were not looked at for longest come first.</summary>
    public DateTimeOffset LookedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public static DepositCall Begin(Id<Merchant> shop, Money lacks, DateTimeOffset now) => new()
    {
        MerchantId = shop, OpenFor = shop.Value, Lacks = lacks, NoticedAt = now, LookedAt = now, DueAt = DepositPolicy.PayUpBy(now),
    };

    /// <summary>The sum may change; the days do not.</summary>
    public void Look(Money lacks, DateTimeOffset now) => (Lacks, LookedAt) = (lacks, now);

    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void TakeGoodsOff(DateTimeOffset now)
    {
        DepositCallLifecycle.Table.Require(Status, GoodsOff);
        (Status, DueAt) = (GoodsOff, now.AddDays(DepositPolicy.CloseAfterDays));
    }

    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void End(DateTimeOffset now)
    {
        DepositCallLifecycle.Table.Require(Status, Ended);
        (Status, DueAt, EndedAt, OpenFor, Lacks) = (Ended, null, now, null, Money.Zero);
    }
}
