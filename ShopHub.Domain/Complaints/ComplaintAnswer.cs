using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Complaints;

/// <summary>What a shop says to a complaint; the outbox brings it to the channel.</summary>
public sealed class ComplaintAnswer
{
    private ComplaintAnswer() { }

    public Id<ComplaintAnswer> Id { get; private init; } = Id<ComplaintAnswer>.New();

    public required Id<ChannelComplaint> ComplaintId { get; init; }

    /// <summary>Counted in the complaint, from 1: two clicks at once make one.</summary>
    public required int Number { get; init; }

    public required AnswerKind Kind { get; init; }

    public string Words { get; private init; } = "";

    /// <summary>Names at the channel.</summary>
    public string[] Pictures { get; private init; } = [];

    /// <summary>In how many days an agreed refund is started.</summary>
    public int Days { get; private init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When the channel had it; null until then.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why the channel will never take it; null when it may.</summary>
    public string? RefusedFor { get; private set; }

    public bool IsOpen => SentAt is null && RefusedFor is null;

    /// <param name="before">What the shop has said so far.</param>
    /// <exception cref="Refusal"><c>complaint.*</c></exception>
    public static ComplaintAnswer Give(ChannelComplaint to, IReadOnlyList<ComplaintAnswer> before, ComplaintSaying saying, ShopStaff by, DateTimeOffset now)
    {
        by.Needs(ShopPermission.Support);
        if (to.State is ComplaintState.Processed) throw ComplaintRefusals.Over();
        if (before.Any(a => a.IsOpen)) throw ComplaintRefusals.AnswerOpen();
        var said = Check(to, saying);
        return new()
        {
            ComplaintId = to.Id, Number = before.Count + 1, Kind = said.Kind, Words = said.Words, Pictures = [.. said.Pictures], Days = said.Days, By = by.ShownAs, At = now,
        };
    }

    public void MarkSent(DateTimeOffset now) => SentAt ??= now;

    public void MarkRefused(string why) => RefusedFor ??= why;

    private static ComplaintSaying Check(ChannelComplaint to, ComplaintSaying saying)
    {
        var words = saying.Words.Trim();
        if (saying.Kind is AnswerKind.Reply or AnswerKind.RefuseRefund && words.Length is < ComplaintPolicy.LeastWords or > ComplaintPolicy.MostWords) throw ComplaintRefusals.Words();
        if (saying.Pictures.Count > ComplaintPolicy.MostPictures) throw ComplaintRefusals.Pictures();
        if (saying.Kind is AnswerKind.AgreeToRefund or AnswerKind.RefuseRefund && to.Wish is not WishKind.Refund) throw ComplaintRefusals.NoRefundWish();
        if (saying.Kind is AnswerKind.AgreeToRefund && saying.Days is < 0 or > ComplaintPolicy.MostRefundDays) throw ComplaintRefusals.Days();
        if (saying.Kind is AnswerKind.Complete && to.DueAt is not null) throw ComplaintRefusals.Unanswered();
        return saying with { Words = words };
    }
}

/// <summary>What a member of staff wants to say.</summary>
/// <param name="Days">In how many days an agreed refund is started.</param>
public sealed record ComplaintSaying(AnswerKind Kind, string Words, IReadOnlyList<string> Pictures, int Days = 0);
