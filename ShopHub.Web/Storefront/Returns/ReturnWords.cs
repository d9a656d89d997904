using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;
using ShopHub.Web.Storefront.Orders;

namespace ShopHub.Web.Storefront.Returns;

public static class ReturnWords
{
    /// <summary>Where the case is now, in one sentence.</summary>
    public static string Sentence(AfterSale one) => one.Status switch
    {
        AfterSaleStatus.MerchantProcessing => "等待商家处理",
        AfterSaleStatus.BuyerConfirming => $"商家提议退款 {one.Offer}{(one.OfferKeepsGoods ? "，商品不用寄回" : "")}",
        AfterSaleStatus.BuyerReturning => "商家已同意，请寄回商品",
        AfterSaleStatus.MerchantReceiving => "商品寄回中，等待商家收货",
        AfterSaleStatus.Rejected => "商家拒绝了申请",
        AfterSaleStatus.ReturnClosed => "逾期未寄回，售后已关闭",
        AfterSaleStatus.Refunding => "退款处理中",
        AfterSaleStatus.Refunded => "退款成功",
        AfterSaleStatus.Cancelled => "售后已撤销",
        AfterSaleStatus.InDispute => "平台正在处理",
        AfterSaleStatus.MerchantWon => "平台裁定：不支持退款",
        AfterSaleStatus.Reshipping => "商家已收到退货，准备发出换货",
        AfterSaleStatus.BuyerReceiving => "换货商品已发出",
        AfterSaleStatus.Exchanged => "换货完成",
    };

    /// <summary>What comes next by itself; null when nothing does.</summary>
    /// <param name="byHand">The channel could not pay the refund: the platform does, until then.</param>
    public static string? Next(AfterSale one, DateTimeOffset? byHand) => one.Status switch
    {
        AfterSaleStatus.MerchantProcessing => "商家逾期未处理，将自动同意",
        AfterSaleStatus.BuyerConfirming => "逾期未答复，提议自动失效",
        AfterSaleStatus.BuyerReturning => "逾期未寄回，售后自动关闭",
        AfterSaleStatus.MerchantReceiving => "商家逾期未确认：有签收记录的自动退款，没有的由平台处理",
        AfterSaleStatus.Reshipping => "商家逾期未发出，将自动退款",
        AfterSaleStatus.BuyerReceiving => "收到后请确认，逾期自动完成",
        AfterSaleStatus.Exchanged => "售后期重新计算，新商品有问题可以再次申请",
        AfterSaleStatus.Rejected => "可以申请平台介入，逾期售后关闭",
        AfterSaleStatus.ReturnClosed => "可以申请平台介入，逾期售后关闭；售后期内可以重新申请",
        AfterSaleStatus.Refunding when byHand is { } until => $"原路退款未成功，平台正在人工退款，最晚 {ShopCalendar.Local(until):M月d日} 到账",
        AfterSaleStatus.Refunding => "退款原路退回，一般几分钟内到账",
        AfterSaleStatus.Refunded => "退款已到账",
        AfterSaleStatus.Cancelled or AfterSaleStatus.InDispute or AfterSaleStatus.MerchantWon => null,
    };

    /// <summary>Nothing has left the shop: no seven days run, the buyer just changes his mind.</summary>
    public static string BeforeShipping(AfterSaleReason reason) => reason is AfterSaleReason.NotWanted ? "不想要了" : reason.Text();

    public static string Move(StatusChange change) =>
        (Enum.TryParse<AfterSaleStatus>(change.To, out var to) ? OrderWords.Of(to) : change.To) + $"（{DisputeWords.Side(change)}）";
}
