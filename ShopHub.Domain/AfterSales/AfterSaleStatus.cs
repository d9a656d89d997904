using ShopHub.Domain.Shared;
using static ShopHub.Domain.AfterSales.AfterSaleStatus;

namespace ShopHub.Domain.AfterSales;

/// <summary>Annex A, AfterSale: refunds, returns, exchanges, and what becomes of those the platform decides about.</summary>
public enum AfterSaleStatus
{
    /// <summary>待商家处理</summary>
    MerchantProcessing = 0,

    /// <summary>待买家确认商家的方案</summary>
    BuyerConfirming = 1,

    /// <summary>待买家寄回</summary>
    BuyerReturning = 2,

    /// <summary>待商家收货</summary>
    MerchantReceiving = 3,

    /// <summary>商家已拒绝</summary>
    Rejected = 4,

    /// <summary>逾期未寄回</summary>
    ReturnClosed = 5,

    /// <summary>退款中</summary>
    Refunding = 6,

    /// <summary>已退款</summary>
    Refunded = 7,

    /// <summary>已撤销</summary>
    Cancelled = 8,

    /// <summary>平台介入中</summary>
    InDispute = 9,

    /// <summary>平台判定不支持; a second ruling may still turn it.</summary>
    MerchantWon = 10,

    /// <summary>待商家发出换货</summary>
    Reshipping = 11,

    /// <summary>待买家确认换货</summary>
    BuyerReceiving = 12,

    /// <summary>换货完成</summary>
    Exchanged = 13,
}

public static class AfterSaleLifecycle
{
    /// <summary>What a ruling leads to besides a return; a second one also from where the first has led.</summary>
    private static readonly AfterSaleStatus[] s_ruled = [Refunding, MerchantWon];

    public static readonly Lifecycle<AfterSaleStatus> Table = new(start: MerchantProcessing)
    {
        [MerchantProcessing] = [Refunding, BuyerReturning, BuyerConfirming, Rejected, Cancelled],
        [BuyerConfirming] = [MerchantProcessing, Refunding, BuyerReturning, Cancelled],
        [BuyerReturning] = [MerchantReceiving, ReturnClosed, Cancelled, .. s_ruled],
        [MerchantReceiving] = [Refunding, Reshipping, Rejected, InDispute, MerchantWon, Cancelled],
        [Reshipping] = [BuyerReceiving, Refunding, Cancelled],
        [BuyerReceiving] = [Exchanged, Cancelled],
        [Rejected] = [InDispute, Cancelled],
        [ReturnClosed] = [InDispute, BuyerReturning, .. s_ruled, Cancelled],
        [InDispute] = [BuyerReturning, .. s_ruled, Cancelled],
        [MerchantWon] = [BuyerReturning, Refunding],
        [Refunding] = [Refunded],
    };
}
