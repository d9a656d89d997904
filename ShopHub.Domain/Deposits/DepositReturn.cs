using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Deposits.DepositReturnStatus;

namespace ShopHub.Domain.Deposits;

/// <summary>What has come of a request to have back what is not needed.</summary>
public enum DepositReturnStatus
{
    /// <summary>待退还</summary>
    Asked = 0,

    /// <summary>已退还</summary>
    Paid = 1,

    /// <summary>未退还</summary>
    Refused = 2,

    /// <summary>已撤回</summary>
    TakenBack = 3,
}

public static class DepositReturnLifecycle
{
    public static readonly Lifecycle<DepositReturnStatus> Table = new(start: Asked)
    {
        [Asked] = [Paid, Refused, TakenBack],
    };
}

/// <summary>A shop that goes on asks for what of its deposit is above what it must hold: once a month, within 5 working days (DEP-07).</summary>
public sealed class DepositReturn
{
    private DepositReturn() { }

    public Id<DepositReturn> Id { get; private init; } = Id<DepositReturn>.New();

    public required string Number { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required Money Amount { get; init; }

    public DepositReturnStatus Status { get; private set; } = DepositReturnLifecycle.Table.Start;

    /// <summary>The Shanghai month, as 2026-11, while it counts; null when nothing was paid: unique with the shop.</summary>
    public string? Month { get; private set; }

    public required string AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>24:00 of the last working day.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who of the platform paid or refused it.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>Why it was not paid.</summary>
    public string? Why { get; private set; }

    /// <exception cref="Refusal"><c>deposit.nothing-spare</c></exception>
    public static DepositReturn Ask(Id<Merchant> shop, DepositStand stand, ShopStaff by, DateTimeOffset now)
    {
        if (stand.Spare <= Money.Zero) throw DepositRefusals.NothingSpare();
        return new()
        {
            Number = "TB" + Digits.Dated(now, 8), MerchantId = shop, Amount = stand.Spare, AskedBy = by.Name, AskedAt = now,
            DueAt = Workdays.EndOf(now, DepositPolicy.ReturnWorkdays), Month = MonthOf(now),
        };
    }

    public static string MonthOf(DateTimeOffset now) => ShopCalendar.Local(now).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <exception cref="Refusal"><c>status.changed</c>, <c>deposit.needed-now</c></exception>
    public void Pay(DepositStand stand, PlatformStaff by, DateTimeOffset now)
    {
        DepositReturnLifecycle.Table.Require(Status, Paid);
        if (stand.Spare < Amount) throw DepositRefusals.NeededNow(stand.Spare);
        (Status, EndedAt, EndedBy) = (Paid, now, by.Name);
    }

    /// <exception cref="Refusal"><c>status.changed</c>, <c>deposit.why</c></exception>
    public void Refuse(string why, PlatformStaff by, DateTimeOffset now)
    {
        DepositReturnLifecycle.Table.Require(Status, Refused);
        (Status, EndedAt, EndedBy, Why, Month) = (Refused, now, by.Name, DepositRefusals.Words(why), null);
    }

    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void TakeBack(DateTimeOffset now)
    {
        DepositReturnLifecycle.Table.Require(Status, TakenBack);
        (Status, EndedAt, Month) = (TakenBack, now, null);
    }
}
