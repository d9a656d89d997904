using ShopHub.Data.AfterSales;
using ShopHub.Data.Disputes;
using ShopHub.Data.Fulfilment;
using ShopHub.Data.Grievances;
using ShopHub.Data.Guarantees;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Tests.Cases;

/// <summary>What a shop may do about an order.</summary>
internal static class ShopActs
{
    public static readonly CaseAct[] All =
    [
        new("ships", ToShip, (v, c) => v.Shop(c, (ShipOrder use, ShopStaff me) => use.Run(me, c.Order.Id, "SF", v.Waybill(), null))),
        new("ships", ToShip, (v, c) => v.Shop(c, (ShipOrder use, ShopStaff me) => use.Run(me, c.Order.Id, "SF", v.Waybill(), null))),
        new("ships a part", ToShip, (v, c) => v.Shop(c, (ShipOrder use, ShopStaff me) => use.Run(me, c.Order.Id, "SF", v.Waybill(), Some(v, c)))),
        new("corrects waybill", c => c.Parcels.Any(p => p.SignedAt is null),
            (v, c) => v.Shop(c, (CorrectWaybill use, ShopStaff me) => use.Run(me, c.Parcels.Count == 0 ? default : v.One(c.Parcels).Id, "SF", v.Waybill(), "抄错一位"))),
        new("agrees", Waits, (v, c) => v.Shop(c, (AgreeAfterSale use, ShopStaff me) => use.Run(me, AskedId(c)))),
        new("rejects", c => c.Asked?.Status is AfterSaleStatus.MerchantProcessing or AfterSaleStatus.MerchantReceiving,
            (v, c) => v.Shop(c, (RejectAfterSale use, ShopStaff me) => use.Run(me, AskedId(c), No(v, c)))),
        new("rejects", c => c.Asked?.Status is AfterSaleStatus.MerchantProcessing or AfterSaleStatus.MerchantReceiving,
            (v, c) => v.Shop(c, (RejectAfterSale use, ShopStaff me) => use.Run(me, AskedId(c), No(v, c)))),
        new("offers less", Waits, (v, c) => v.Shop(c, (ProposeAmount use, ShopStaff me) => use.Run(me, AskedId(c), v.Part(c.Asked?.Cash ?? Money.Zero), v.Chance(0.5)))),
        new("extends for buyer", c => c.Order.Status is OrderStatus.Shipped, (v, c) => v.Shop(c, (ExtendForBuyer use, ShopStaff me) => use.Run(me, c.Order.Id, v.One(3, 5, 7, 9)))),
        new("has it back", c => c.Asked?.Status is AfterSaleStatus.MerchantReceiving, (v, c) => v.Shop(c, (ConfirmReturnedGoods use, ShopStaff me) => use.Run(me, AskedId(c)))),
        new("sends exchange", c => c.Asked?.Status is AfterSaleStatus.Reshipping,
            (v, c) => v.Shop(c, (ReshipExchange use, ShopStaff me) => use.Run(me, AskedId(c), "SF", v.Waybill()))),
        new("pays exchange", c => c.Asked?.Status is AfterSaleStatus.Reshipping, (v, c) => v.Shop(c, (RefundExchange use, ShopStaff me) => use.Run(me, AskedId(c)))),
        new("speaks for shop", c => c.Dispute?.MaySpeak(Sides.Merchant) == true,
            (v, c) => v.Shop(c, (SayInDispute use, ShopStaff me) => use.Run(me, c.DisputeNumber, "发货前检查过", v.Pictures))),
        new("speaks for shop", c => c.Dispute?.MaySpeak(Sides.Merchant) == true,
            (v, c) => v.Shop(c, (SayInDispute use, ShopStaff me) => use.Run(me, c.DisputeNumber, "发货前检查过", v.Pictures))),
        new("shop takes a day more", c => c.Dispute is { Status: DisputeStatus.WaitProof, IsExtended: false }, (v, c) => v.Shop(c, (ExtendInDispute use, ShopStaff me) => use.Run(me, c.DisputeNumber))),
        new("gives in", c => c.Dispute?.Status.IsUndecided() == true, (v, c) => v.Shop(c, (GiveInToBuyer use, ShopStaff me) => use.Run(me, c.DisputeNumber, v.Chance(0.5)))),
        new("offers terms", c => c.Dispute?.Status.IsUndecided() == true,
            (v, c) => v.Shop(c, (OfferSettlement use, ShopStaff me) => use.Run(me, c.DisputeNumber, v.Part(c.Dispute?.Claim.Total ?? Money.Zero), v.Chance(0.5)))),
        new("shop would rather talk", c => c.Dispute?.Status is DisputeStatus.Processing, (v, c) => v.Shop(c, (PauseInDispute use, ShopStaff me) => use.Run(me, c.DisputeNumber))),
        new("shop appeals", c => c.Dispute?.Status is DisputeStatus.Ruled, (v, c) => v.Shop(c, (AppealDispute use, ShopStaff me) => use.Run(me, c.DisputeNumber, "有发货视频", v.Pictures))),
        new("accepts guarantee", c => c.Guarantee?.Status is GuaranteeStatus.WaitMerchant, (v, c) => v.Shop(c, (AcceptGuarantee use, ShopStaff me) => use.Run(me, c.GuaranteeNumber))),
        new("refuses guarantee", c => c.Guarantee?.Status is GuaranteeStatus.WaitMerchant,
            (v, c) => v.Shop(c, (RefuseGuarantee use, ShopStaff me) => use.Run(me, c.GuaranteeNumber, new("有来源证明", v.Pictures)))),
        new("shop proves guarantee", c => c.Guarantee?.Status.Asked().HasFlag(Sides.Merchant) == true,
            (v, c) => v.Shop(c, (ProveAsShop use, ShopStaff me) => use.Run(me, c.GuaranteeNumber, new("进货单", v.Pictures)))),
        new("replies to complaint", c => c.Grievance?.Status is GrievanceStatus.WaitMerchant,
            (v, c) => v.Shop(c, (ReplyToGrievance use, ShopStaff me) => use.Run(me, c.GrievanceNumber, v.Chance(0.5), new("已经联系买家", v.Pictures)))),
        new("shop proves complaint", c => c.Grievance?.Status.Asked().HasFlag(Sides.Merchant) == true,
            (v, c) => v.Shop(c, (ProveGrievanceAsShop use, ShopStaff me) => use.Run(me, c.GrievanceNumber, new("聊天记录", v.Pictures)))),
        new("proves handling", c => c.Grievance?.Status is GrievanceStatus.WaitHandling,
            (v, c) => v.Shop(c, (ProveHandling use, ShopStaff me) => use.Run(me, c.GrievanceNumber, new("已经补发", v.Pictures)))),
        new("appeals complaint", c => c.Grievance?.Status is GrievanceStatus.Handled or GrievanceStatus.Paid,
            (v, c) => v.Shop(c, (AppealGrievance use, ShopStaff me) => use.Run(me, c.GrievanceNumber, new("有新的证据", v.Pictures)))),
    ];

    private static bool ToShip(CaseFile c) => c.Order.Status is OrderStatus.ToShip or OrderStatus.PartShipped;

    private static bool Waits(CaseFile c) => c.Asked?.Status is AfterSaleStatus.MerchantProcessing;

    private static Id<AfterSale> AskedId(CaseFile c) => c.Asked?.Id ?? default;

    private static Dictionary<Id<OrderLine>, int> Some(Village v, CaseFile c)
    {
        var line = v.One(c.Order.Lines);
        return new() { [line.Id] = v.Dice.Next(1, line.Quantity + 1) };
    }

    /// <summary>Mostly a reason that fits, sometimes without the pictures it needs.</summary>
    private static Rejection No(Village v, CaseFile c)
    {
        var fitting = c.Asked?.RejectionsNow(NoReasonReturn.Must) ?? [];
        return new(fitting.Count == 0 ? RejectionCode.Other : v.One([.. fitting]), "签收时完好", v.Chance(0.8) ? v.Pictures : []);
    }
}
