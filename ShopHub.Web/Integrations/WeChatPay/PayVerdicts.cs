using ShopHub.Domain.Payments;

namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>What an error answer means for the caller. Decided by status and code, never by the message.</summary>
public static class PayVerdicts
{
    public const string OrderPaid = "ORDERPAID";
    public const string OrderClosed = "ORDER_CLOSED";

    public static PayOutcome Of(int status, PayError error)
    {
        var code = OneSpelling(error.Code) ?? $"HTTP_{status}";
        return status switch
        {
            // Our signature or clock is wrong: nothing was done, an operator must look, the payment is not lost.
            401 => new(ChannelVerdict.Busy, [], code, error.Message),
            429 => new(ChannelVerdict.Busy, [], code, error.Message, Again: true),
            >= 500 => new(ChannelVerdict.Unknown, [], code, error.Message, Again: true),
            // The bill is being made.
            _ when code == "STATEMENT_CREATING" => new(ChannelVerdict.Busy, [], code, error.Message),
            // Money that is short today may be there tomorrow: the same refund number is tried again.
            _ when code == "NOT_ENOUGH" => new(ChannelVerdict.Busy, [], code, error.Message),
            >= 400 => new(ChannelVerdict.Refused, [], code, error.Message),
            _ => new(ChannelVerdict.Unknown, [], code, error.Message),
        };
    }

    // Products spell the same fact differently.
    private static string? OneSpelling(string? code) => code switch
    {
        "ORDER_PAID" => OrderPaid,
        "ORDERCLOSED" => OrderClosed,
        "ORDERNOTEXIST" => "ORDER_NOT_EXIST",
        _ => code,
    };
}
