using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Compensations;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Compensations;

/// <summary>What several specs do with a compensation in a town.</summary>
internal static class Owing
{
    public static async Task<int> LateShippingRuns(this Town town) => Town.Done(await town.AsClockwork.Do((PayLateShipping use, Clockwork me) => use.Run(me, 100)));

    public static Task<Compensation> TheCompensation(this Town town) => town.Look(db => db.Compensations.SingleAsync());

    public static Task<BuyerTransfer> LastTransfer(this Town town) => town.Look(db => db.BuyerTransfers.OrderByDescending(t => t.Round).FirstAsync());

    /// <summary>The channel says this of the last transfer.</summary>
    public static async Task Hears(this Town town, ChannelTransferState state)
    {
        var last = await town.LastTransfer();
        var package = state is ChannelTransferState.ToConfirm ? "package" : null;
        Town.Done(await town.AsClockwork.Do((RecordTransfer use, Clockwork me) =>
            use.Run(me, new(last.Number, "1330" + last.Number, state, last.Amount, package, MadeAt: town.Clock.GetUtcNow()))));
    }

    public static async Task<Money> Balance(this Town town, Account account, Guid? owner = null) =>
        new(await town.Look(db => db.Balances.Where(b => b.Account == account && (owner == null || b.OwnerId == owner)).SumAsync(b => b.Balance.Fen)));

    /// <summary>The shop has so much to take from.</summary>
    public static async Task Has(this Town town, Money available, Money deposit)
    {
        var shop = town.TeaHouse.MerchantId;
        if (!available.IsZero)
            await town.Books(JournalEntry.Book(Cause.Correction, $"有余额{available.Fen}", shop, Guid.Empty, [new(Account.ChannelClearing, Guid.Empty, available), new(Account.MerchantAvailable, shop.Value, -available)], town.Clock.GetUtcNow()));
        if (!deposit.IsZero)
            await town.Books(JournalEntry.Book(Cause.DepositPaidIn, $"有保证金{deposit.Fen}", shop, Guid.Empty, ShopPostings.DepositPaidIn(shop.Value, deposit), town.Clock.GetUtcNow()));
    }
}
