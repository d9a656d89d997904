using ShopHub.Domain.Payments;

namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>What a call came to, in words of the domain.</summary>
public static class PayAnswers
{
    /// <summary>An answer that cannot be read is unknown, not refused: what it told of may have happened.</summary>
    public static ChannelAnswer<T> Read<TResource, T>(this PayOutcome outcome, Func<TResource, T?> read) where TResource : class
    {
        if (outcome.Verdict != ChannelVerdict.Done) return new(outcome.Verdict, default, outcome.Code, outcome.Message);
        var value = PayJson.Read<TResource>(outcome.Body) is { } resource ? read(resource) : default;
        return value is null
            ? new(ChannelVerdict.Unknown, default, "ANSWER_NOT_READABLE", "微信支付的应答无法识别")
            : new(ChannelVerdict.Done, value);
    }

    public static ChannelAnswer<bool> ToDone(this PayOutcome outcome) => new(outcome.Verdict, outcome.Verdict == ChannelVerdict.Done, outcome.Code, outcome.Message);
}
