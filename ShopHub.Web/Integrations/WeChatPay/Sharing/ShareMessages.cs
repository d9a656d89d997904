using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.WeChatPay.Sharing;

// Members are named after the wire. The two families say the same things with other words.
public sealed record EcommerceShare(string Appid, string SubMchid, string TransactionId, string OutOrderNo, IReadOnlyList<EcommerceShareTo> Receivers, bool Finish);

public sealed record EcommerceShareTo(string Type, string ReceiverAccount, long Amount, string Description);

public sealed record EcommerceFinish(string SubMchid, string TransactionId, string OutOrderNo, string Description);

public sealed record EcommerceReturn(string SubMchid, string OutOrderNo, string OutReturnNo, string ReturnMchid, long Amount, string Description);

public sealed record EcommerceReceiver(string Appid, string Type, string Account, string? Name, string RelationType);

public sealed record SubsidyAdded(string SubMchid, string TransactionId, long Amount, string Description);

public sealed record SubsidyTakenBack(string SubMchid, string OutOrderNo, string TransactionId, long Amount, string Description);

public sealed record PlainShare(string Appid, string TransactionId, string OutOrderNo, IReadOnlyList<PlainShareTo> Receivers, bool UnfreezeUnsplit);

public sealed record PlainShareTo(string Type, string Account, long Amount, string Description);

public sealed record PlainUnfreeze(string TransactionId, string OutOrderNo, string Description);

public sealed record PlainReturn(string OutOrderNo, string OutReturnNo, string ReturnMchid, long Amount, string Description);

public sealed record PlainReceiver(string Appid, string Type, string Account, string? Name, string RelationType);

public sealed record UnsplitAnswer(long? UnsplitAmount);

/// <summary>A sharing as an answer tells it: <c>status</c> and <c>receiver_account</c> in one family, <c>state</c> and <c>account</c> in the other.</summary>
public sealed record ShareResource(string? OutOrderNo, string? OrderId, string? Status, string? State, IReadOnlyList<ShareResourceTo>? Receivers)
{
    public ChannelShare ToChannel() => new(
        OutOrderNo ?? "", OrderId ?? "", (Status ?? State) is "FINISHED" or "CLOSED",
        [.. (Receivers ?? []).Select(r => new SharedPart(
            r.ReceiverAccount ?? r.Account ?? "", new Money(r.Amount ?? 0), r.Result == "SUCCESS", r.Result == "CLOSED" ? r.FailReason ?? "CLOSED" : null))]);
}

public sealed record ShareResourceTo(string? ReceiverAccount, string? Account, long? Amount, string? Result, string? FailReason);

public sealed record ShareReturnResource(string? OutReturnNo, string? ReturnNo, string? ReturnId, long? Amount, string? Result, string? FailReason)
{
    public ChannelShareReturn ToChannel() => new(OutReturnNo ?? "", ReturnNo ?? ReturnId ?? "", State, new Money(Amount ?? 0), FailReason);

    private ShareReturnState State => Result switch
    {
        "SUCCESS" => ShareReturnState.Success,
        "FAILED" => ShareReturnState.Failed,
        _ => ShareReturnState.Processing,
    };
}
