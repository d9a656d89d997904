using ShopHub.Data.AfterSales;
using ShopHub.Data.Compensations;
using ShopHub.Data.Disputes;
using ShopHub.Data.Grievances;
using ShopHub.Data.Guarantees;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Trade;

namespace ShopHub.Tests.Cases;

/// <summary>What a buyer may do about his order.</summary>
internal static class BuyerActs
{
    /// <summary>Money that waits for the buyer's real name.</summary>
    public static readonly CaseAct Claims = new("claims compensation", c => c.Owed is { Status: CompensationStatus.Owed },
        (v, c) => v.Buyer(c, (ClaimCompensation use, Buyer me) => use.Run(me, c.Owed?.Number ?? "", c.Owed?.NeedsName == true ? "林小满" : null)));

    public static readonly CaseAct[] All =
    [
        new("confirms receipt", c => c.Order.Status is OrderStatus.Shipped && c.Parcels.All(p => p.SignedAt is not null),
            (v, c) => v.Buyer(c, (ConfirmReceipt use, Buyer me) => use.Run(me, c.Order.Number))),
        new("extends receipt", c => c.Order.Status is OrderStatus.Shipped, (v, c) => v.Buyer(c, (ExtendReceipt use, Buyer me) => use.Run(me, c.Order.Number))),
        new("asks", MayAsk, (v, c) => v.Buyer(c, (AskAfterSale use, Buyer me) => use.Run(me, c.Order.Number, Line(v, c).Id, Request(v, c)))),
        new("asks", MayAsk, (v, c) => v.Buyer(c, (AskAfterSale use, Buyer me) => use.Run(me, c.Order.Number, Line(v, c).Id, Request(v, c)))),
        new("changes", c => c.Asked?.Status is AfterSaleStatus.MerchantProcessing, (v, c) => v.Buyer(c, (ChangeAfterSale use, Buyer me) => use.Run(me, c.AskedNumber, Request(v, c)))),
        new("cancels", c => c.Asked?.IsOpen == true && c.Asked.History.Count > 2, (v, c) => v.Buyer(c, (CancelAfterSale use, Buyer me) => use.Run(me, c.AskedNumber))),
        new("answers offer", c => c.Asked?.Status is AfterSaleStatus.BuyerConfirming,
            (v, c) => v.Buyer(c, (AnswerOffer use, Buyer me) => use.Run(me, c.AskedNumber, v.Chance(0.5)))),
        new("sends back", c => c.Asked?.Status is AfterSaleStatus.BuyerReturning,
            (v, c) => v.Buyer(c, (SendGoodsBack use, Buyer me) => use.Run(me, c.AskedNumber, "SF", v.Waybill()))),
        new("sends back", c => c.Asked?.Status is AfterSaleStatus.BuyerReturning,
            (v, c) => v.Buyer(c, (SendGoodsBack use, Buyer me) => use.Run(me, c.AskedNumber, "SF", v.Waybill()))),
        new("confirms exchange", c => c.Asked?.Status is AfterSaleStatus.BuyerReceiving, (v, c) => v.Buyer(c, (ConfirmExchange use, Buyer me) => use.Run(me, c.AskedNumber))),
        new("asks platform", c => c.Asked?.Status is AfterSaleStatus.Rejected or AfterSaleStatus.ReturnClosed && c.Dispute is null,
            (v, c) => v.Buyer(c, (AskPlatform use, Buyer me) => use.Run(me, c.AskedNumber, "照片里看得到", v.Pictures))),
        new("asks platform", c => c.Asked?.Status is AfterSaleStatus.Rejected or AfterSaleStatus.ReturnClosed && c.Dispute is null,
            (v, c) => v.Buyer(c, (AskPlatform use, Buyer me) => use.Run(me, c.AskedNumber, "照片里看得到", v.Pictures))),
        new("asks platform", c => c.Asked?.Status is AfterSaleStatus.Rejected or AfterSaleStatus.ReturnClosed && c.Dispute is null,
            (v, c) => v.Buyer(c, (AskPlatform use, Buyer me) => use.Run(me, c.AskedNumber, "照片里看得到", v.Pictures))),
        new("withdraws dispute", c => c.Dispute?.Status.IsUndecided() == true && c.Dispute.History.Count > 3,
            (v, c) => v.Buyer(c, (WithdrawDispute use, Buyer me) => use.Run(me, c.AskedNumber))),
        new("answers settlement", c => c.Dispute?.Offer.IsZero == false,
            (v, c) => v.Buyer(c, (AnswerSettlement use, Buyer me) => use.Run(me, c.AskedNumber, v.Chance(0.6), c.Dispute?.Offer.Fen ?? 0))),
        new("speaks", c => c.Dispute?.MaySpeak(Sides.Buyer) == true, (v, c) => v.Buyer(c, (SayAsBuyer use, Buyer me) => use.Run(me, c.AskedNumber, "补充照片", v.Pictures))),
        new("takes a day more", c => c.Dispute is { Status: DisputeStatus.WaitProof, IsExtended: false }, (v, c) => v.Buyer(c, (ExtendAsBuyer use, Buyer me) => use.Run(me, c.AskedNumber))),
        new("would rather talk", c => c.Dispute?.Status is DisputeStatus.Processing, (v, c) => v.Buyer(c, (PauseAsBuyer use, Buyer me) => use.Run(me, c.AskedNumber))),
        new("appeals", c => c.Dispute?.Status is DisputeStatus.Ruled, (v, c) => v.Buyer(c, (AppealAsBuyer use, Buyer me) => use.Run(me, c.AskedNumber, "有新的证据", v.Pictures))),
        new("claims guarantee", c => c.Order.Status is OrderStatus.Shipped or OrderStatus.Completed && c.Guarantee is null,
            (v, c) => v.Buyer(c, (FileGuarantee use, Buyer me) => use.Run(me, c.Order.Number, Line(v, c).Id, Claimed(v, c), new("照片里能看到", v.Pictures)))),
        new("withdraws guarantee", c => c.Guarantee?.Status.IsUndecided() == true && c.Asked is null, (v, c) => v.Buyer(c, (WithdrawGuarantee use, Buyer me) => use.Run(me, c.GuaranteeNumber))),
        new("proves guarantee", c => c.Guarantee?.Status.Asked().HasFlag(Sides.Buyer) == true,
            (v, c) => v.Buyer(c, (ProveAsBuyer use, Buyer me) => use.Run(me, c.GuaranteeNumber, new("补充照片", v.Pictures)))),
        new("complains", c => c.Grievance is null, (v, c) => v.Buyer(c, (FileGrievance use, Buyer me) => use.Run(me, c.Order.Number, v.One(Enum.GetValues<GrievanceKind>()), new("一直没有人管", v.Pictures)))),
        new("is content", c => c.Grievance?.Status.IsBuyersTurn() == true, (v, c) => v.Buyer(c, (AcceptGrievance use, Buyer me) => use.Run(me, c.GrievanceNumber))),
        new("takes complaint on", c => c.Grievance?.Status.IsBuyersTurn() == true, (v, c) => v.Buyer(c, (TakeGrievanceToPlatform use, Buyer me) => use.Run(me, c.GrievanceNumber))),
        new("withdraws complaint", c => c.Grievance?.Status is GrievanceStatus.Refused, (v, c) => v.Buyer(c, (WithdrawGrievance use, Buyer me) => use.Run(me, c.GrievanceNumber))),
        new("proves complaint", c => c.Grievance?.Status.Asked().HasFlag(Sides.Buyer) == true,
            (v, c) => v.Buyer(c, (ProveGrievance use, Buyer me) => use.Run(me, c.GrievanceNumber, new("补充截图", v.Pictures)))),
        new("returns for complaint", c => c.Grievance?.Status is GrievanceStatus.WaitReturn,
            (v, c) => v.Buyer(c, (SendBackForGrievance use, Buyer me) => use.Run(me, c.GrievanceNumber, "SF", v.Waybill()))),
        Claims,
    ];

    private static bool MayAsk(CaseFile c) => c.Order.Status is not (OrderStatus.Unpaid or OrderStatus.Closed) && c.Asked?.IsOpen != true;

    private static OrderLine Line(Village v, CaseFile c) => v.One(c.Order.Lines);

    private static AfterSaleRequest Request(Village v, CaseFile c)
    {
        var shipped = c.Order.Status is not (OrderStatus.ToShip or OrderStatus.PartShipped);
        var kind = shipped ? v.One(Enum.GetValues<AfterSaleKind>()) : AfterSaleKind.Refund;
        var reason = v.Chance(0.9) && shipped ? v.One(AfterSaleReason.NotWanted, AfterSaleReason.Quality, AfterSaleReason.NotAsDescribed, AfterSaleReason.Damaged)
            : v.One(Enum.GetValues<AfterSaleReason>());
        return new(kind, reason, v.Chance(0.9) ? v.Dice.Next(1, c.Line.Quantity + 1) : 9, "罐子漏气", v.Pictures) { Wanted = kind is AfterSaleKind.Exchange ? v.Green : null };
    }

    private static GuaranteeRequest Claimed(Village v, CaseFile c) => v.Chance(0.5)
        ? new(GuaranteeKind.FakePaysThree, 1, 0, new(v.Dice.Next(3) * 10_000))
        : new(GuaranteeKind.DamageCover, v.Dice.Next(1, c.Line.Quantity + 1), v.Dice.Next(1, 101), new(600));
}
