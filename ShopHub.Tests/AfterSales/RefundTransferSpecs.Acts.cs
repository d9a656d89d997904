using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.AfterSales;

public sealed partial class RefundTransferSpecs
{
    private static async Task<T[]> AtOnce<T>(Func<Task<T>> act) => await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(act)));

    private static async Task<string> Sends(Town town, Refund refund)
    {
        var number = Town.Done(await town.As(town.Judge).Do((AskTransfer use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, null)));
        Town.Done(await town.As(s_second).Do((ApproveTransfer use, PlatformStaff me) => use.Run(me, number)));
        return number;
    }

    /// <summary>The channel was asked once more, and cannot pay it still.</summary>
    private static async Task StaysStuck(Town town, Refund refund) =>
        Town.Done(await town.AsClockwork.Do((RecordRefundTry use, Clockwork me) => use.Run(me, refund.OutRefundNo, "Abnormal", false)));

    private static async Task Hears(Town town, string number, Refund refund, ChannelTransferState state, string? package = null) =>
        Town.Done(await town.AsClockwork.Do((RecordTransfer use, Clockwork me) => use.Run(me, new(number, "1330" + number, state, refund.Amount, package))));

    private static async Task Tried(Town town, string number, bool neverTaken) => Town.Done(await town.AsClockwork.Do((RecordTransferTry use, Clockwork me) => use.Run(me, number, "应答", neverTaken)));

    private static async Task Says(Town town, Refund refund, ChannelRefundState state)
    {
        var said = new ChannelRefund(refund.OutRefundNo, "50" + refund.OutRefundNo[1..], "", state, refund.Amount, town.Clock.GetUtcNow());
        Town.Done(await town.AsClockwork.Do((RecordChannelRefund use, Clockwork me) => use.Run(me, said)));
    }

    private static async Task<(string Number, Refund Refund)> LeftToAPerson(Town town)
    {
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var number = Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, order.Number, order.Lines.Single().Id, new(AfterSaleKind.Refund, AfterSaleReason.NotWanted, 1, "", []))));
        var refund = await Last(town);
        await Says(town, refund, ChannelRefundState.Abnormal);
        for (var day = 0; day < PaymentPolicy.AbnormalRetries; day++)
            await StaysStuck(town, refund);
        return (number, await Last(town));
    }

    private static Task<Refund> Last(Town town) => town.Look(db => db.Refunds.SingleAsync());

    private static Task<Money> InTransit(Town town) =>
        town.Look(async db => new Money(await db.Balances.Where(b => b.Account == Account.TransferInTransit).SumAsync(b => b.Balance.Fen)));
}
