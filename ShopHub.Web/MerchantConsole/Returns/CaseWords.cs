using ShopHub.Data.AfterSales;
using ShopHub.Domain.AfterSales;

namespace ShopHub.Web.MerchantConsole.Returns;

/// <summary>How an after-sale's states are said to a merchant.</summary>
public static class CaseWords
{
    public static string Text(this AfterSaleStatus status) => status switch
    {
        AfterSaleStatus.MerchantProcessing => "待处理",
        AfterSaleStatus.BuyerConfirming => "待买家确认",
        AfterSaleStatus.BuyerReturning => "待买家寄回",
        AfterSaleStatus.MerchantReceiving => "待收货",
        AfterSaleStatus.Rejected => "已拒绝",
        AfterSaleStatus.ReturnClosed => "逾期未寄回",
        AfterSaleStatus.Refunding => "退款中",
        AfterSaleStatus.Refunded => "已退款",
        AfterSaleStatus.Cancelled => "已撤销",
        AfterSaleStatus.InDispute => "平台介入中",
        AfterSaleStatus.MerchantWon => "平台支持商家",
        AfterSaleStatus.Reshipping => "待发出换货",
        AfterSaleStatus.BuyerReceiving => "待买家确认换货",
        AfterSaleStatus.Exchanged => "换货完成",
    };

    public static string Tone(this AfterSaleStatus status) => status switch
    {
        AfterSaleStatus.MerchantProcessing or AfterSaleStatus.MerchantReceiving or AfterSaleStatus.Reshipping => "brand",
        AfterSaleStatus.BuyerConfirming or AfterSaleStatus.BuyerReturning or AfterSaleStatus.BuyerReceiving or AfterSaleStatus.Refunding or AfterSaleStatus.InDispute => "info",
        AfterSaleStatus.Refunded or AfterSaleStatus.Exchanged or AfterSaleStatus.MerchantWon => "ok",
        AfterSaleStatus.Rejected or AfterSaleStatus.ReturnClosed => "warn",
        AfterSaleStatus.Cancelled => "none",
    };

    public static string Text(this AfterSaleKind kind) => kind switch
    {
        AfterSaleKind.Refund => "仅退款",
        AfterSaleKind.Return => "退货退款",
        AfterSaleKind.Exchange => "换货",
    };

    /// <summary>What happens by itself when the deadline passes.</summary>
    public static string Next(this CaseSheet sheet) => sheet.Status switch
    {
        AfterSaleStatus.MerchantProcessing => "逾期未处理将自动同意",
        AfterSaleStatus.BuyerConfirming => $"已提议退款 {sheet.Offer}，等待买家确认",
        AfterSaleStatus.BuyerReturning => "等待买家寄回并填写单号，逾期自动关闭",
        AfterSaleStatus.MerchantReceiving => "逾期未确认：有签收记录的自动退款，没有的由平台介入",
        AfterSaleStatus.Reshipping => "逾期未发出将自动退款给买家",
        AfterSaleStatus.BuyerReceiving => "换货商品在路上，买家逾期未确认自动完成",
        AfterSaleStatus.Exchanged => "买家已收到换货商品",
        AfterSaleStatus.Rejected => "买家可在期限内申请平台介入",
        AfterSaleStatus.ReturnClosed => "买家没有按时寄回",
        AfterSaleStatus.Refunding => "退款正在原路退回",
        AfterSaleStatus.Refunded => "已退款给买家",
        AfterSaleStatus.Cancelled => "买家已撤销申请",
        AfterSaleStatus.InDispute => "买家已申请平台介入，请到“纠纷”答复和举证",
        AfterSaleStatus.MerchantWon => "平台裁定不退款，申诉期过后结束",
    };

    public static string Of(string code) => Enum.TryParse<AfterSaleStatus>(code, out var status) ? status.Text() : code;
}
