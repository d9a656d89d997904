using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Ratings;

/// <summary>Somebody says that what others read breaks the rules (举报); the platform decides, and the log of it stays (REV-07).</summary>
public abstract class Report
{
    private const int MostWords = 200, LeastWhy = 4;

    /// <summary>The shopper or the shop who reports; empty for the word filter. Each reports the same words once.</summary>
    public required Guid ReporterId { get; init; }

    /// <summary>买家, 商家 张敏, 系统.</summary>
    public required string ReportedBy { get; init; }

    public required ReportReason Reason { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }

    public ReportStatus Status { get; private set; } = ReportLifecycle.Table.Start;

    public History History { get; private set; } = History.Empty;

    /// <summary>May be decided again: a mistake is mended, and both decisions stay in the log.</summary>
    /// <exception cref="Refusal"><c>report.decision</c>: a decision gives its reason.</exception>
    public void Decide(PlatformStaff by, bool masks, string why, DateTimeOffset now)
    {
        if (why.Trim().Length is < LeastWhy or > MostWords) throw ReviewRefusals.DecisionWords(LeastWhy, MostWords);
        var to = masks ? ReportStatus.Masked : ReportStatus.Kept;
        ReportLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why.Trim()));
        Status = to;
    }

    /// <exception cref="Refusal"><c>report.words</c></exception>
    protected static string Checked(ReportReason reason, string words) =>
        words.Trim().Length > MostWords || !Enum.IsDefined(reason) ? throw ReviewRefusals.ReportWords(MostWords) : words.Trim();
}
