using ShopHub.Data.Trade;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Web.MerchantConsole.Orders;

/// <summary>How an order's states are said to a merchant.</summary>
public static class OrderWords
{
    public static string Text(this OrderStatus status) => status switch
    {
        OrderStatus.Unpaid => "待付款",
        OrderStatus.ToShip => "待发货",
        OrderStatus.PartShipped => "部分发货",
        OrderStatus.Shipped => "已发货",
        OrderStatus.Completed => "已完成",
        OrderStatus.Closed => "已关闭",
    };

    public static string Tone(this OrderStatus status) => status switch
    {
        OrderStatus.ToShip or OrderStatus.PartShipped => "brand",
        OrderStatus.Shipped => "info",
        OrderStatus.Completed => "ok",
        OrderStatus.Unpaid => "warn",
        OrderStatus.Closed => "none",
    };

    /// <summary>What happens at the deadline that runs.</summary>
    public static string NextText(this OrderStatus status) => status switch
    {
        OrderStatus.Unpaid => "付款",
        OrderStatus.ToShip or OrderStatus.PartShipped => "发货",
        OrderStatus.Shipped => "自动确认",
        OrderStatus.Completed or OrderStatus.Closed => "",
    };

    /// <summary>Where the order is now, in one sentence.</summary>
    public static string Now(this OrderSheet order) => order.Status switch
    {
        OrderStatus.Unpaid => "等待买家付款，超时自动关闭",
        OrderStatus.ToShip or OrderStatus.PartShipped when order.OpenAfterSales > 0 => "有进行中的售后，处理后才能发货",
        OrderStatus.ToShip when order.ReadyAt is not null => "已备好，等买家凭提货码来取",
        OrderStatus.ToShip when order.PickUp is not null => "买家到店自提，请尽快备货",
        OrderStatus.ToShip => "买家已付款，请尽快发货",
        OrderStatus.PartShipped => "还有商品未发出",
        OrderStatus.Shipped when order.OpenAfterSales > 0 => "售后处理期间，自动确认收货暂停计时",
        OrderStatus.Shipped when order.LookedIntoSince is { } since => $"包裹没有签收记录，平台会在 {ShopCalendar.Local(OrderPolicy.Default.LookedIntoBy(since)):M月d日} 前处理，货款暂由平台保管；请联系快递查明去向，单号有误请更正",
        OrderStatus.Shipped when order.IsUnsignedLate => "包裹没有签收记录，已多等几天；到期仍未签收，由平台核实",
        OrderStatus.Shipped => "等待买家确认收货，到期自动确认",
        OrderStatus.Completed => "买家已收货，货款按结算日到账",
        OrderStatus.Closed => "交易已关闭",
    };

    public static string Text(this SettlementStatus status) => status switch
    {
        SettlementStatus.Pending => "担保中",
        SettlementStatus.Scheduled => "待结算",
        SettlementStatus.Blocked => "暂缓结算",
        SettlementStatus.Settled => "已结算",
        SettlementStatus.Voided => "无需结算",
    };

    /// <summary>A state's name in a history, which keeps the code word.</summary>
    public static string Of(string code) => Enum.TryParse<OrderStatus>(code, out var status) ? status.Text() : code;

    /// <summary>Why an order moved: a reason code in words, or the words themselves.</summary>
    public static string? Why(string? why) => why is not null && Enum.TryParse<CloseReason>(why, out var reason)
        ? reason switch
        {
            CloseReason.Buyer => "买家取消",
            CloseReason.TimeOut => "超时未付款",
            CloseReason.AllRefunded => "已全部退款",
            CloseReason.Platform => "平台关闭",
        }
        : why;
}
