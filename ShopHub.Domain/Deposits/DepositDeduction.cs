using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Deposits.DeductionStatus;

namespace ShopHub.Domain.Deposits;

public enum DeductionStatus
{
    /// <summary>已扣除</summary>
    Standing = 0,

    /// <summary>申诉中</summary>
    InAppeal = 1,

    /// <summary>申诉未通过</summary>
    Upheld = 2,

    /// <summary>已退回</summary>
    PaidBack = 3,
}

public static class DeductionLifecycle
{
    public static readonly Lifecycle<DeductionStatus> Table = new(start: Standing)
    {
        [Standing] = [InAppeal, PaidBack],
        [InAppeal] = [Upheld, PaidBack],
        // The violation itself was undone.
        [Upheld] = [PaidBack],
    };
}

/// <summary>Taken from a shop's deposit for a ruled case; the shop reads case, amount and rule, and may appeal within 7 days (DEP-06).</summary>
public sealed class DepositDeduction
{
    public const int LongestWords = 500;

    private DepositDeduction() { }

    public Id<DepositDeduction> Id { get; private init; } = Id<DepositDeduction>.New();

    public required string Number { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The ruled case: the number of a violation that stands. One deduction for one case.</summary>
    public required string Case { get; init; }

    /// <summary>The name of the rule that was broken.</summary>
    public required string Rule { get; init; }

    public required Money Amount { get; init; }

    /// <summary>What it is for, in words the shop reads.</summary>
    public required string Why { get; init; }

    public DeductionStatus Status { get; private set; } = DeductionLifecycle.Table.Start;

    public required Guid MadeById { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>First instant at which an appeal is too late.</summary>
    public required DateTimeOffset AppealUntil { get; init; }

    public string? Appeal { get; private set; }

    public string? AppealedBy { get; private set; }

    public DateTimeOffset? AppealedAt { get; private set; }

    public string? Answer { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <exception cref="Refusal"><c>deposit.amount</c>, <c>deposit.too-much</c>, <c>deposit.why</c></exception>
    public static DepositDeduction Make(Id<Merchant> shop, RuledCase of, Money amount, Money held, string why, PlatformStaff by, DateTimeOffset now)
    {
        if (amount <= Money.Zero) throw DepositRefusals.Amount();
        if (amount > held) throw DepositRefusals.MoreThanHeld(held);
        return new()
        {
            Number = "KB" + Digits.Dated(now, 8), MerchantId = shop, Case = of.Number, Rule = of.Rule, Amount = amount, Why = DepositRefusals.Words(why),
            MadeById = by.MemberId.Value, MadeAt = now, AppealUntil = now.AddDays(DepositPolicy.AppealDays),
        };
    }

    public bool MayBeAppealed(DateTimeOffset now) => Status is Standing && now < AppealUntil;

    /// <exception cref="Refusal"><c>status.changed</c>, <c>deposit.appeal-over</c>, <c>deposit.why</c></exception>
    public void AppealWith(string words, ShopStaff by, DateTimeOffset now)
    {
        DeductionLifecycle.Table.Require(Status, InAppeal);
        if (now >= AppealUntil) throw DepositRefusals.AppealOver();
        (Status, Appeal, AppealedBy, AppealedAt) = (InAppeal, DepositRefusals.Words(words), by.Name, now);
    }

    /// <exception cref="Refusal"><c>status.changed</c>, <c>deposit.another-person</c>, <c>deposit.why</c></exception>
    public void Decide(bool isWon, string answer, PlatformStaff by, DateTimeOffset now)
    {
        var to = isWon ? PaidBack : Upheld;
        DeductionLifecycle.Table.Require(Status, to);
        if (Status is not InAppeal) throw CommonRefusals.ChangedByOthers();
        if (by.MemberId.Value == MadeById) throw DepositRefusals.AnotherPerson();
        (Status, Answer, DecidedAt) = (to, DepositRefusals.Words(answer), now);
    }

    /// <summary>The case itself does not stand any more.</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void Undo(string answer, DateTimeOffset now)
    {
        DeductionLifecycle.Table.Require(Status, PaidBack);
        (Status, Answer, DecidedAt) = (PaidBack, answer, now);
    }
}

/// <summary>A case that was decided against the shop.</summary>
public sealed record RuledCase(string Number, string Rule);
