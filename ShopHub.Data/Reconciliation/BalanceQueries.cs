using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;
using static ShopHub.Domain.Reconciliation.BalanceReason;

namespace ShopHub.Data.Reconciliation;

/// <summary>What our books say lies on each account at the channel (Decisions 0013 to 0016).</summary>
[Queries]
public sealed class BalanceQueries(ShopDb db)
{
    /// <summary>The platform's own account first, then every shop's.</summary>
    public async Task<List<ExpectedBalance>> Expected(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        var unsent = await db.Unsent();
        var held = await db.HeldByAccount();
        var shops = await Shops(unsent, held);
        return [await Platform(unsent, held, shops), .. shops];
    }

    /// <summary>Shops without an account of their own at the channel.</summary>
    public Task<List<string>> WithoutAccount(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        return db.Merchants.Where(m => m.SubMchId == null && m.Status != ShopStatus.Closed).OrderBy(m => m.ShopName).Select(m => m.ShopName).ToListAsync();
    }

    private async Task<List<ExpectedBalance>> Shops(List<UnsentRefund> unsent, List<OrdersByAccount.Held> held)
    {
        var shops = await db.Merchants.Where(m => m.SubMchId != null).OrderBy(m => m.ShopName).Select(m => new { m.Id, m.SubMchId, m.ShopName }).ToListAsync();
        var (ledger, fromDeposit) = (await Ledger(), await FrozenFromDeposit());
        var (asked, byHand, atPlatform) = (await Asked(), await ByHand(), await db.NetAtPlatform());
        var undivided = (await db.UndividedByAccount()).ToDictionary(u => u.SubMchId!);
        var (underWay, compensated) = (await UnderWay(), await Compensated());
        var premiums = await Premiums();
        var open = (await db.OpenSharesByAccount()).ToDictionary(o => o.SubMchId ?? "", o => o.Fen);
        return shops.ConvertAll(shop =>
        {
            var (account, owner) = (shop.SubMchId!, shop.Id.Value);
            var escrow = held.Find(h => h.SubMchId == account);
            var still = undivided.GetValueOrDefault(account);
            var refunds = unsent.Where(u => u.SubMchId == account).ToList();
            return new ExpectedBalance(account, shop.ShopName, Told(
                Part(Available, ledger.GetValueOrDefault((Account.MerchantAvailable, owner))),
                Part(Frozen, ledger.GetValueOrDefault((Account.MerchantFrozen, owner)) - fromDeposit.GetValueOrDefault(owner)),
                Part(InTransit, asked.GetValueOrDefault(account)),
                Part(BalanceReason.Compensated, compensated.GetValueOrDefault(shop.Id)),
                Part(BalanceReason.Premiums, ledger.GetValueOrDefault((Account.InsurancePrepaid, owner)) + premiums.GetValueOrDefault(shop.Id)),
                Part(Escrow, 0, escrow is null ? 0 : escrow.Cash - escrow.Fees),
                still is null ? Part(Undivided, 0) : Part(Undivided, still.Added - still.MerchantNet, still.Frozen),
                Part(ShareOpen, open.GetValueOrDefault(account)),
                Part(RefundsUnsent, refunds.Where(r => r.IsFree).Sum(r => r.Net.Fen), refunds.Where(r => !r.IsFree).Sum(r => r.Net.Fen)),
                Part(AtPlatform, byHand.GetValueOrDefault(shop.Id) - atPlatform.GetValueOrDefault(shop.Id))))
            {
                UnderWay = new(underWay.GetValueOrDefault(account)),
            };
        });
    }

    private async Task<ExpectedBalance> Platform(List<UnsentRefund> unsent, List<OrdersByAccount.Held> held, List<ExpectedBalance> shops)
    {
        var feesOfSettled = await Balance(Account.ChannelFeePayable);
        var taken = await db.Withdrawals.Where(w => w.Way == PayoutWay.Channel && w.Status == WithdrawalStatus.CreateSuccess).SumAsync(w => w.Amount.Fen);
        // What reached the platform's own bank never came back into the ledger.
        var byHand = await db.Refunds.Where(r => r.Status == RefundStatus.PaidByHand && r.HomeAt == null).SumAsync(r => r.Amount.Fen);
        return new(null, null, Told(
            Part(Clearing, await Balance(Account.ChannelClearing)),
            Part(BalanceReason.Fees, -feesOfSettled - held.Sum(h => h.Fees) - unsent.Sum(u => u.Fee.Fen)),
            Part(RefundsUnsent, unsent.Sum(u => u.Cash.Fen)),
            Part(BalanceReason.PaidByHand, -byHand),
            Part(Transfers, await Owed() - await Balance(Account.TransferInTransit) - await LockedForTransfers()),
            Part(AtTheBank, -taken),
            Part(OnShopAccounts, -shops.Sum(s => s.Total.Fen))))
        {
            UnderWay = shops.Sum(s => s.UnderWay),
        };
    }

    /// <summary>The channel has taken them off the account already; the ledger does so when the buyer has the money.</summary>
    private Task<long> LockedForTransfers() => db.BuyerTransfers
        .Where(t => t.Status == TransferStatus.ToConfirm || t.Status == TransferStatus.Paying).SumAsync(t => t.Amount.Fen);

    /// <summary>Set aside for compensations: on the account until the channel locks it, other than a refund it could not pay.</summary>
    private Task<long> Owed() => db.Compensations.Where(c => c.Status != CompensationStatus.Paid).SumAsync(c => c.Amount.Fen);

    private Task<Dictionary<Id<Merchant>, long>> Compensated() => (
        from c in db.Compensations
        group c.FromAvailable.Fen by c.MerchantId into shop
        select new { shop.Key, Fen = shop.Sum() }).ToDictionaryAsync(s => s.Key, s => s.Fen);

    /// <summary>Owed to the insurer, by shop: booked, and not paid at the channel.</summary>
    private Task<Dictionary<Id<Merchant>, long>> Premiums() => (
        from p in db.FreightPolicies
        where p.Status != FreightPolicyStatus.Declined
        group p.Premium.Fen by p.MerchantId into shop
        select new { shop.Key, Fen = shop.Sum() }).ToDictionaryAsync(s => s.Key, s => s.Fen);

    private Task<long> Balance(Account account) => db.Balances.Where(b => b.Account == account).SumAsync(b => b.Balance.Fen);

    private Task<Dictionary<(Account Account, Guid Owner), long>> Ledger() => db.Balances
        .Where(b => b.Account == Account.MerchantAvailable || b.Account == Account.MerchantFrozen || b.Account == Account.InsurancePrepaid)
        .Select(b => new { b.Account, b.OwnerId, b.Balance.Fen }).ToDictionaryAsync(b => (b.Account, b.OwnerId), b => b.Fen);

    /// <summary>What cases hold of deposits, by shop: it lies where deposits lie.</summary>
    private Task<Dictionary<Guid, long>> FrozenFromDeposit() => (
        from entry in db.JournalEntries
        where entry.Cause == Cause.Frozen || entry.Cause == Cause.Freed
        from posting in entry.Postings
        where posting.Account == Account.MerchantDeposit
        group posting.Debit.Fen by posting.OwnerId into shop
        select new { shop.Key, Fen = shop.Sum() }).ToDictionaryAsync(s => s.Key, s => s.Fen);

    private Task<Dictionary<string, long>> Asked() => (
        from w in db.Withdrawals
        where w.Way == PayoutWay.Channel && w.SubMchId != null && (w.Status == WithdrawalStatus.Init || w.Status == WithdrawalStatus.Waiting)
        group w.Amount.Fen by w.SubMchId into account
        select new { account.Key, Fen = account.Sum() }).ToDictionaryAsync(a => a.Key!, a => a.Fen);

    private Task<Dictionary<string, long>> UnderWay() => (
        from s in db.OrderShares
        where s.Status == ShareStatus.Dividing && s.Allowed.Fen > 0
        group s.Allowed.Fen by s.SubMchId into account
        select new { account.Key, Fen = account.Sum() }).ToDictionaryAsync(a => a.Key, a => a.Fen);

    /// <summary>Taken out of what the platform keeps for shops.</summary>
    private Task<Dictionary<Id<Merchant>, long>> ByHand() => (
        from w in db.Withdrawals
        where w.Way == PayoutWay.ByHand && w.BackFor == null
        group w.Amount.Fen by w.MerchantId into shop
        select new { shop.Key, Fen = shop.Sum() }).ToDictionaryAsync(s => s.Key, s => s.Fen);

    private static BalancePart Part(BalanceReason reason, long available, long pending = 0) => new(reason, new(available), new(pending));

    private static List<BalancePart> Told(params BalancePart[] parts) => [.. parts.Where(p => !p.Available.IsZero || !p.Pending.IsZero)];
}
