using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Web.Storefront.Orders;

/// <summary>How the state of an order or an after-sale is said to its buyer.</summary>
public static class OrderWords
{
    /// <summary>Two or three characters for lists.</summary>
    public static string Of(OrderStatus status) => status switch
    {
        OrderStatus.Unpaid => "待付款",
        OrderStatus.ToShip => "待发货",
        OrderStatus.PartShipped => "部分发货",
        OrderStatus.Shipped => "待收货",
        OrderStatus.Completed => "已完成",
        OrderStatus.Closed => "已关闭",
    };

    public static string Tone(OrderStatus status) => status switch
    {
        OrderStatus.Unpaid => "brand",
        OrderStatus.ToShip or OrderStatus.PartShipped or OrderStatus.Shipped => "info",
        OrderStatus.Completed => "ok",
        OrderStatus.Closed => "",
    };

    /// <summary>Where the order is now, in one sentence.</summary>
    public static string Sentence(Order order) => order.Status switch
    {
        OrderStatus.Unpaid => "等待您付款",
        OrderStatus.ToShip when order.PickUp is not null => order.ReadyAt is null ? "已付款，商家正在备货" : "商品已备好，等您来取",
        OrderStatus.ToShip => "已付款，等待商家发货",
        OrderStatus.PartShipped => "部分商品已发出",
        OrderStatus.Shipped when order.PickUp is not null => "商品已自提，等待您确认",
        OrderStatus.Shipped when order.LookedIntoSince is not null => "包裹一直没有签收，平台正在核实",
        OrderStatus.Shipped => "包裹在路上，等待您收货",
        OrderStatus.Completed => "交易完成",
        OrderStatus.Closed => order.ClosedFor switch
        {
            CloseReason.TimeOut => "超时未付款，订单已关闭",
            CloseReason.AllRefunded => "已全部退款，订单已关闭",
            CloseReason.Platform => "平台已关闭订单",
            CloseReason.Buyer or null => "您已取消订单",
        },
    };

    /// <summary>What comes next by itself; null when nothing does.</summary>
    /// <param name="isSigned">All its parcels were signed for.</param>
    public static string? Next(Order order, bool isSigned) => order switch
    {
        { OpenAfterSales: > 0 } => "有售后处理中，自动确认收货已暂停",
        { Status: OrderStatus.Unpaid } => "超时未付款将自动关闭",
        { Status: OrderStatus.ToShip, ReadyAt: not null } => "凭提货码到店自提；不想要了可以申请退款",
        { Status: OrderStatus.ToShip, PickUp: not null } => "商家应在此之前备好货，逾期自动赔付您",
        { Status: OrderStatus.ToShip or OrderStatus.PartShipped } => "商家应在此之前发货，逾期未发自动赔付您",
        { Status: OrderStatus.Shipped, LookedIntoSince: { } since } => $"平台会在 {ShopCalendar.Local(OrderPolicy.Default.LookedIntoBy(since)):M月d日} 前处理，货款仍由平台保管；已收到请确认收货，没收到可以申请退款",
        { Status: OrderStatus.Shipped, GivenTimeAt: not null } when !isSigned => "到时包裹仍未签收，由平台处理；货款仍由平台保管",
        { Status: OrderStatus.Shipped, DelayedUnsigned: true } when !isSigned => "包裹还没有签收，已多等几天；到时仍未签收，由平台核实，货款不会付给商家",
        { Status: OrderStatus.Shipped } => "到时自动确认收货，货款付给商家",
        { Status: OrderStatus.Completed } => "货款将按期付给商家；售后期内仍可申请售后",
        _ => null,
    };

    /// <summary>A move of the order's history.</summary>
    public static string Move(StatusChange change) => change.To switch
    {
        nameof(OrderStatus.ToShip) when change.From == nameof(OrderStatus.ToShip) => change.Why ?? "备货完成",
        nameof(OrderStatus.ToShip) => "付款成功",
        nameof(OrderStatus.PartShipped) => "商家发出部分商品",
        nameof(OrderStatus.Shipped) when change.From == nameof(OrderStatus.Shipped) => change.Why ?? "延长收货",
        nameof(OrderStatus.Shipped) => "商家已发货",
        nameof(OrderStatus.Completed) => change.By == "系统" ? "到期自动确认收货" : change.Why ?? "确认收货",
        nameof(OrderStatus.Closed) => "订单关闭",
        _ => change.To,
    };

    public static string Of(AfterSaleStatus status) => status switch
    {
        AfterSaleStatus.MerchantProcessing => "待商家处理",
        AfterSaleStatus.BuyerConfirming => "待您确认方案",
        AfterSaleStatus.BuyerReturning => "待您寄回",
        AfterSaleStatus.MerchantReceiving => "待商家收货",
        AfterSaleStatus.Rejected => "商家已拒绝",
        AfterSaleStatus.ReturnClosed => "逾期未寄回",
        AfterSaleStatus.Refunding => "退款中",
        AfterSaleStatus.Refunded => "已退款",
        AfterSaleStatus.Cancelled => "已撤销",
        AfterSaleStatus.InDispute => "平台介入中",
        AfterSaleStatus.MerchantWon => "平台未支持",
        AfterSaleStatus.Reshipping => "待商家发出换货",
        AfterSaleStatus.BuyerReceiving => "待您确认换货",
        AfterSaleStatus.Exchanged => "换货完成",
    };

    public static string Tone(AfterSaleStatus status) => status switch
    {
        AfterSaleStatus.BuyerConfirming or AfterSaleStatus.BuyerReturning or AfterSaleStatus.BuyerReceiving => "brand",
        AfterSaleStatus.MerchantProcessing or AfterSaleStatus.MerchantReceiving or AfterSaleStatus.Reshipping or AfterSaleStatus.Refunding or AfterSaleStatus.InDispute => "info",
        AfterSaleStatus.Refunded or AfterSaleStatus.Exchanged => "ok",
        AfterSaleStatus.Rejected or AfterSaleStatus.ReturnClosed or AfterSaleStatus.MerchantWon => "warn",
        AfterSaleStatus.Cancelled => "",
    };

    public static string Of(AfterSaleKind kind) => kind switch
    {
        AfterSaleKind.Refund => "仅退款",
        AfterSaleKind.Return => "退货退款",
        AfterSaleKind.Exchange => "换货",
    };
}
