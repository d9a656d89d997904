using ShopHub.Data;
using ShopHub.Data.Deposits;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Endpoints;

/// <summary>Orders at the channel what a shop owes the platform, outside any transaction; anybody may scan the code it answers with.</summary>
public sealed class OpenDueCode(Shop shop, FrontDoor door, IPaymentGateway gateway)
{
    public async Task<CashierAnswer> Run(Id<Payment> id)
    {
        var toPay = await shop.Ask((DepositQueries ask, ShopStaff me) => ask.ToPay(me, id));
        if (!toPay.IsOpen) throw PaymentRefusals.NotPayable();
        var order = await door.As(Clockwork.Itself).Ask((ChannelOrderQueries ask, Clockwork me) => ask.Of(me, toPay.OutTradeNo));
        var answer = await gateway.Prepay(new(order, toPay.Description, toPay.Amount, PayWay.Code, "", toPay.ExpiresAt));
        if (answer is not { IsDone: true, Value: { } way }) return CashierAnswer.Explain(id, answer);
        var started = await shop.Do((RecordDuePrepay use, ShopStaff me) => use.Run(me, id, way.Id));
        return started.IsDone ? new(id, way) : new(id, null, started.Refusal!.Message);
    }
}
