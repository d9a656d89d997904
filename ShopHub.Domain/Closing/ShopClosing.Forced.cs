using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Closing.ClosingStatus;

namespace ShopHub.Domain.Closing;

/// <summary>The platform closes a shop (清退): the same road, which its owner cannot leave.</summary>
public sealed partial class ShopClosing
{
    /// <summary>Whose wish it is; anything but the owner's cannot be taken back by him.</summary>
    public ClosingCause Cause { get; private set; }

    /// <summary>What the platform says for it, to the shop and to everybody; empty when its owner closes it.</summary>
    public string ForcedFor { get; private set; } = "";

    public bool IsForced => Cause.IsByPlatform();

    /// <summary>Why, as people read it.</summary>
    public string Because => IsForced ? Cause.Words() : Reason.Words();

    /// <summary>The public notice begins with whatever the shop has not settled; only then is it mended.</summary>
    /// <param name="before">What the shop is again if it is undone.</param>
    /// <param name="owner">Who answers for the shop.</param>
    public static ShopClosing Force(Merchant shop, ClosingCause cause, string why, ShopStatus before, StaffMember owner, Actor by, DateTimeOffset now)
    {
        shop.StartForcedClosing();
        var forced = new ShopClosing
        {
            Number = "G" + Digits.Dated(now, 10), MerchantId = shop.Id, ClosesShop = shop.Id, Reason = ClosingReason.Other, Note = "", Cause = cause, ForcedFor = why,
            ContactName = owner.Name, ContactPhone = shop.ServicePhone, Before = before, AskedBy = owner.Id, PublishedAt = now, NoticeUntil = ClosingPolicy.NoticeUntil(now),
        };
        forced.History = forced.History.With(new("", nameof(Noticed), by.ShownAs, now, cause.Words()));
        return forced;
    }

    /// <summary>Its owner was closing it anyway: he cannot think better of it any more. The notice that runs goes on.</summary>
    public void TakeOver(ClosingCause cause, string why, Actor by, DateTimeOffset now)
    {
        (Cause, ForcedFor) = (cause, why);
        History = History.With(new(Status.ToString(), Status.ToString(), by.ShownAs, now, cause.Words()));
    }

    /// <summary>The ground is gone: an appeal was won. Nothing undoes a shop that is closed.</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void Undo(Actor by, string why, DateTimeOffset now)
    {
        if (Status is InReview) Move(Waiting, by, now, why);
        if (Status is DepositDue) Move(Halted, by, now, why);
        Move(TakenBack, by, now, why);
        (ClosesShop, ReviewerId, DueAt, IsEscalated, HaltedFor, SentBackFor) = (null, null, null, false, "", "");
    }
}
