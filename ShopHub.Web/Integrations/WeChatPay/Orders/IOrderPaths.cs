using System.Globalization;
using System.Text;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.WeChatPay.Orders;

/// <summary>How one family of the protocol orders, asks and closes.</summary>
public interface IOrderPaths
{
    Task<PayOutcome> Place(PrepayOrder order, CancellationToken stop);

    Task<ChannelAnswer<ChannelPayment>> Query(ChannelOrder order, CancellationToken stop);

    Task<PayOutcome> Close(ChannelOrder order, CancellationToken stop);
}

/// <summary>What all families say alike.</summary>
internal static class OrderWords
{
    /// <summary>Longest description of an order.</summary>
    private const int DescriptionLength = 127;

    /// <summary>The last part of the path an order goes to.</summary>
    public static string Product(this PayWay way) => way switch
    {
        PayWay.InWeChat or PayWay.MiniProgram => "jsapi",
        PayWay.Browser => "h5",
        PayWay.Code => "native",
    };

    public static bool NeedsPayer(this PayWay way) => way is PayWay.InWeChat or PayWay.MiniProgram;

    public static string AppOf(this WeChatPayAccount account, PayWay way) =>
        way is PayWay.MiniProgram && account.MiniAppId is { } mini ? mini : account.AppId;

    public static PayScene? Scene(this PrepayOrder order) =>
        order.Way is PayWay.Browser ? new(order.PayerAddress, new("Wap")) : null;

    public static string Shown(string description) => Cut(description, DescriptionLength);

    public static string Instant(DateTimeOffset at) =>
        ShopCalendar.Local(at).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>By whole characters: half of an emoji is refused as broken text.</summary>
    public static string Cut(string text, int longest)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (kept.Length + rune.Utf16SequenceLength > longest) break;
            kept.Append(rune);
        }
        return kept.ToString();
    }
}
