using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Supervision;

/// <summary>A queue in which the platform's people decide.</summary>
public enum ReviewQueue { Applications = 1, Papers = 2, Renamings = 3, Identities = 4, Closings = 5, Violations = 6, Appeals = 7 }

/// <summary>Somebody has decided a case.</summary>
/// <param name="By">As the case's history names him, without what he is.</param>
/// <param name="HandedInAt">When the case came, or came back, into the queue.</param>
/// <param name="IsRefusal">Rejected, sent back, dropped, or asked for more.</param>
/// <param name="IsOverturned">An appeal against it was won.</param>
public sealed record ReviewDecision(ReviewQueue Queue, string By, DateTimeOffset HandedInAt, DateTimeOffset DecidedAt, bool IsInTime, bool IsRefusal, bool IsOverturned)
{
    private const string Platform = "平台 ";

    /// <summary>The decisions that a case's history tells of.</summary>
    /// <param name="queued">The status in which it waits; only a move into it by the other side is a handing in.</param>
    /// <param name="agreed">Statuses by which a reviewer agrees.</param>
    /// <param name="refused">Statuses by which he does not.</param>
    /// <param name="due">When a case handed in at an instant must be decided.</param>
    /// <param name="overturned">The status that shows an earlier agreement wrong; null where there is no appeal.</param>
    public static IEnumerable<ReviewDecision> In(
        History history, ReviewQueue queue, string queued, string[] agreed, string[] refused, Func<DateTimeOffset, DateTimeOffset> due, string? overturned = null)
    {
        DateTimeOffset? handedIn = null;
        for (var i = 0; i < history.Count; i++)
        {
            var move = history[i];
            var isByPlatform = move.By.StartsWith(Platform, StringComparison.Ordinal);
            if (move.To == queued && (!isByPlatform || move.From is "")) handedIn = move.At;
            // What follows an agreement, as paying the deposit back, is no second one.
            if (agreed.Contains(move.From)) continue;
            if (!isByPlatform || handedIn is not { } since || !(agreed.Contains(move.To) || refused.Contains(move.To))) continue;
            yield return new(
                queue, move.By[Platform.Length..], since, move.At, move.At < due(since), refused.Contains(move.To),
                overturned is not null && agreed.Contains(move.To) && history.Skip(i + 1).Any(m => m.To == overturned));
        }
    }
}

/// <summary>What a reviewer has done in a queue.</summary>
/// <param name="Median">From handing in to the decision.</param>
public sealed record ReviewFigures(string Reviewer, ReviewQueue Queue, int Decided, TimeSpan Median, int InTime, int Refused, int Overturned)
{
    /// <summary>Most decisions first.</summary>
    public static IReadOnlyList<ReviewFigures> Of(IEnumerable<ReviewDecision> decisions) =>
    [
        .. decisions.GroupBy(d => (d.By, d.Queue)).Select(g => new ReviewFigures(
                g.Key.By, g.Key.Queue, g.Count(), MedianOf([.. g.Select(d => d.DecidedAt - d.HandedInAt).Order()]), g.Count(d => d.IsInTime), g.Count(d => d.IsRefusal), g.Count(d => d.IsOverturned)))
            .OrderByDescending(f => f.Decided).ThenBy(f => f.Reviewer, StringComparer.Ordinal).ThenBy(f => f.Queue),
    ];

    /// <param name="sorted">At least one.</param>
    private static TimeSpan MedianOf(IReadOnlyList<TimeSpan> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
}
