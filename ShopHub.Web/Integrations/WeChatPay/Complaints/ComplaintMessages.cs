using ShopHub.Domain.Complaints;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.WeChatPay.Complaints;

// Members are named after the wire. What an answer may leave out is nullable.
public sealed record ReplyMessage(string ComplaintedMchid, string ResponseContent, IReadOnlyList<string>? ResponseImages);

public sealed record CompleteMessage(string ComplaintedMchid);

public sealed record RefundDecision(string Action, int? LaunchRefundDay, string? RejectReason);

public sealed record NotificationUrl(string? Url);

public sealed record ComplaintList(List<ComplaintResource>? Data, int? TotalCount);

public sealed record TalkList(List<TalkResource>? Data, int? TotalCount);

public sealed record ComplaintMedia(string? MediaType, List<string>? MediaUrl);

public sealed record ComplaintOrder(string? TransactionId, string? OutTradeNo, long? Amount);

/// <summary>What a callback tells: which complaint, and what happened.</summary>
public sealed record ComplaintEvent(string? ComplaintId, string? ActionType);

public sealed record ComplaintResource(
    string? ComplaintId, DateTimeOffset? ComplaintTime, string? ComplaintDetail, string? ComplaintState, string? ComplaintedMchid, string? PayerPhone,
    List<ComplaintMedia>? ComplaintMediaList, List<ComplaintOrder>? ComplaintOrderInfo, bool? ComplaintFullRefunded, bool? IncomingUserResponse,
    int? UserComplaintTimes, string? ProblemType, long? ApplyRefundAmount, bool? InPlatformService, bool? NeedImmediateService)
{
    /// <summary>Null when the most needful is missing.</summary>
    public FeedComplaint? ToFeed() => this is not { ComplaintId: { } number, ComplaintTime: { } at } || StateOf() is not { } state ? null
        : new(number, ComplaintedMchid ?? "", state, at, ComplaintDetail ?? "", PayerPhone, Order())
        {
            Wish = ProblemType switch { "REFUND" => WishKind.Refund, "SERVICE_NOT_WORK" => WishKind.Service, _ => WishKind.Other },
            RefundWish = new Money(ApplyRefundAmount ?? 0),
            PayerWaits = IncomingUserResponse ?? false,
            IsFullyRefunded = ComplaintFullRefunded ?? false,
            Times = UserComplaintTimes ?? 1,
            IsAtChannel = InPlatformService ?? false,
            IsUrgent = NeedImmediateService ?? false,
            Pictures = [.. (ComplaintMediaList ?? []).SelectMany(m => m.MediaUrl ?? [])],
        };

    private FeedOrder? Order() =>
        ComplaintOrderInfo is [{ OutTradeNo: { } number } first, ..] ? new(number, first.TransactionId, new Money(first.Amount ?? 0)) : null;

    private Domain.Complaints.ComplaintState? StateOf() => ComplaintState switch
    {
        "PENDING" => Domain.Complaints.ComplaintState.Pending,
        "PROCESSING" => Domain.Complaints.ComplaintState.Processing,
        "PROCESSED" => Domain.Complaints.ComplaintState.Processed,
        _ => null,
    };
}

public sealed record TalkResource(
    string? LogId, string? Operator, DateTimeOffset? OperateTime, string? OperateType, string? OperateDetails, List<string>? ImageList, ComplaintMedia? ComplaintMediaList)
{
    public FeedWord ToFeed() => new(
        LogId!, Who(), OperateType ?? "", OperateTime ?? default, OperateDetails ?? "", [.. ImageList ?? [], .. ComplaintMediaList?.MediaUrl ?? []])
    {
        IsToShop = Who() == FeedWords.Payer && OperateType is not ("USER_APPLY_PLATFORM_SERVICE" or "USER_CANCEL_PLATFORM_SERVICE"),
    };

    // The operator's name differs by merchant; the kind of the act does not.
    private string Who() => OperateType switch
    {
        null => FeedWords.Channel,
        var act when act.StartsWith("USER_", StringComparison.Ordinal) => FeedWords.Payer,
        var act when act.StartsWith("MERCHANT_", StringComparison.Ordinal) => FeedWords.Merchant,
        _ => FeedWords.Channel,
    };
}
