using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Marketing;

/// <summary>Stored value of one shop (储值卡): what was paid in is spent before what was given on top (SVC-04).</summary>
public sealed record PrepaidCard(Money Principal, Money Bonus)
{
    /// <summary>Days in which unused principal goes back without a reason (SVC-04).</summary>
    public const int NoReasonDays = 7;

    public Money Total => Principal + Bonus;

    public PrepaidCard After(Money spent)
    {
        var principal = Money.Min(spent, Principal);
        return new(Principal - principal, Bonus - (spent - principal));
    }

    /// <summary>What is paid out when the card ends: the principal that is left; the bonus is never money.</summary>
    public Money Refund => Principal;
}
