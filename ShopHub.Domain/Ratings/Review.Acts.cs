using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Domain.Ratings;

public sealed partial class Review
{
    /// <exception cref="Refusal"><c>review.nothing-said</c>, <c>review.words</c>, <c>pictures.…</c>, or why nothing may be added.</exception>
    public void Add(Order order, string words, string[] pictures, DateTimeOffset now, ReviewPolicy policy)
    {
        if (ObstacleToAdd(order, FollowedUpAt, now, policy) is { } obstacle) throw obstacle;
        var (text, shown) = (Said(words, policy), UploadedPictures.Checked(pictures));
        if (text.Length == 0 && shown.Length == 0) throw ReviewRefusals.NothingSaid();
        FollowUp = text;
        FollowUpPictures = shown;
        FollowedUpAt = now;
    }

    /// <summary>Why nothing may be added to a review now; null when something may.</summary>
    public static Refusal? ObstacleToAdd(Order order, DateTimeOffset? followedUpAt, DateTimeOffset now, ReviewPolicy policy) =>
        followedUpAt is not null ? ReviewRefusals.FollowedUp()
        : order.CompletedAt is not { } completed ? ReviewRefusals.NotReceived()
        : ReviewPolicy.IsOver(policy.FollowUpUntil(completed), now) ? ReviewRefusals.Over(policy.FollowUpDays)
        : null;

    /// <summary>The shop answers, once (REV-03), and pays nobody for praise (REV-07).</summary>
    /// <exception cref="Refusal"><c>review.answered</c>, <c>review.answer</c>, <c>review.paid-praise</c></exception>
    public void Answer(string words, DateTimeOffset now, ReviewPolicy policy)
    {
        if (Reply is not null) throw ReviewRefusals.Answered();
        if (words.Trim() is not { Length: > 0 } said || said.Length > policy.MostAnswerWords) throw ReviewRefusals.AnswerWords(policy.MostAnswerWords);
        if (PaidPraise.In(said) is { } found) throw ReviewRefusals.PaidPraise(found);
        Reply = said;
        RepliedAt = now;
    }

    /// <summary>After the matter was settled the buyer thinks better of it, once; the old words stay readable (REV-04).</summary>
    /// <param name="settledAt">When the money for this line last came back; null when it never did.</param>
    /// <exception cref="Refusal"><c>review.not-higher</c>, <c>review.stars</c>, <c>review.words</c>, or why it may not be raised.</exception>
    public void Raise(DateTimeOffset? settledAt, int stars, string words, DateTimeOffset now, ReviewPolicy policy)
    {
        if (ObstacleToRaise(Stars, WrittenAt, RaisedAt, settledAt, now, policy) is { } obstacle) throw obstacle;
        if (stars is < 1 or > 5) throw ReviewRefusals.Stars();
        if (stars <= Stars) throw ReviewRefusals.NotHigher();
        var said = Said(words, policy);
        (FirstStars, FirstWords, RaisedAt) = (Stars, Words, now);
        (Stars, Words) = (stars, said);
    }

    /// <summary>Why a review may not be raised now; null when it may.</summary>
    public static Refusal? ObstacleToRaise(
        int stars, DateTimeOffset writtenAt, DateTimeOffset? raisedAt, DateTimeOffset? settledAt, DateTimeOffset now, ReviewPolicy policy) =>
        raisedAt is not null ? ReviewRefusals.Raised()
        : stars > policy.MostStarsOfBad ? ReviewRefusals.NotBad()
        : settledAt is not { } settled || settled < writtenAt ? ReviewRefusals.NotSettled()
        : ReviewPolicy.IsOver(settled.AddDays(policy.RaiseDays), now) ? ReviewRefusals.RaiseOver(policy.RaiseDays)
        : null;

    /// <summary>As a report about it was decided.</summary>
    public void Show(bool shown, DateTimeOffset now) => MaskedAt = shown ? null : MaskedAt ?? now;
}
