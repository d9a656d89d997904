using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Deposits;

/// <summary>What the platform looks at: shops that are short, money to pay back, appeals.</summary>
public enum DepositPart { Lacking, Returns, Appeals, All }

/// <summary>A shop in one of the lists.</summary>
/// <param name="What">The number of the return or deduction; null in lists of shops.</param>
public sealed record DepositRow(string ShopCode, string ShopName, ShopStatus Status, Money Held, string? What, Money? Amount, DateTimeOffset? DueAt, bool GoodsOff);

/// <summary>One shop's deposit on the platform's desk.</summary>
public sealed record DepositFile
{
    public required Merchant Shop { get; init; }

    public required DepositStand Stand { get; init; }

    public DepositCall? Call { get; init; }

    public required IReadOnlyList<DepositDeduction> Deductions { get; init; }

    public required IReadOnlyList<DepositReturn> Returns { get; init; }

    /// <summary>The account the shop withdraws to, with the end of its number; null when none was proved.</summary>
    public string? Account { get; init; }
}

[Queries]
public sealed class DepositDeskQueries(ShopDb db, DepositsOfShops deposits)
{
    public const int PageSize = 20;

    /// <exception cref="Refusal"><c>common.not-allowed</c></exception>
    public async Task<Dictionary<DepositPart, int>> Counts(PlatformStaff me)
    {
        MustBeAllowed(me);
        return new()
        {
            [DepositPart.Lacking] = await db.DepositCalls.CountAsync(c => c.OpenFor != null),
            [DepositPart.Returns] = await db.DepositReturns.CountAsync(r => r.Status == DepositReturnStatus.Asked),
            [DepositPart.Appeals] = await db.DepositDeductions.CountAsync(d => d.Status == DeductionStatus.InAppeal),
        };
    }

    /// <param name="find">Part of a shop's name, or its code; empty for all.</param>
    /// <returns>One more than a page when there are more.</returns>
    public async Task<List<DepositRow>> Queue(PlatformStaff me, DepositPart part, string find, int page)
    {
        MustBeAllowed(me);
        var shops = find.Trim() is { Length: > 0 } words ? db.Merchants.Where(m => m.ShopName.Contains(words) || m.Code == words) : db.Merchants;
        var rows = part switch
        {
            DepositPart.Lacking => from call in db.DepositCalls
                                   where call.OpenFor != null
                                   join shop in shops on call.MerchantId equals shop.Id
                                   orderby call.DueAt
                                   select new { Shop = shop, What = (string?)null, Fen = (long?)call.Lacks.Fen, DueAt = call.DueAt, Off = call.Status == DepositCallStatus.GoodsOff },
            DepositPart.Returns => from asked in db.DepositReturns
                                   where asked.Status == DepositReturnStatus.Asked
                                   join shop in shops on asked.MerchantId equals shop.Id
                                   orderby asked.DueAt
                                   select new { Shop = shop, What = (string?)asked.Number, Fen = (long?)asked.Amount.Fen, DueAt = (DateTimeOffset?)asked.DueAt, Off = false },
            DepositPart.Appeals => from deduction in db.DepositDeductions
                                   where deduction.Status == DeductionStatus.InAppeal
                                   join shop in shops on deduction.MerchantId equals shop.Id
                                   orderby deduction.AppealedAt
                                   select new { Shop = shop, What = (string?)deduction.Number, Fen = (long?)deduction.Amount.Fen, DueAt = (DateTimeOffset?)null, Off = false },
            DepositPart.All => from shop in shops
                               orderby shop.ShopName
                               select new { Shop = shop, What = (string?)null, Fen = (long?)null, DueAt = (DateTimeOffset?)null, Off = false },
        };
        var found = await rows.Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize + 1)
            .Select(r => new { r.Shop.Id, r.Shop.Code, r.Shop.ShopName, r.Shop.Status, r.What, r.Fen, r.DueAt, r.Off }).ToListAsync();
        var owners = found.Select(r => r.Id.Value).Distinct().ToArray();
        var held = await db.Balances.Where(b => b.Account == Account.MerchantDeposit && owners.Contains(b.OwnerId)).ToDictionaryAsync(b => b.OwnerId, b => b.Balance);
        return found.ConvertAll(r => new DepositRow(
            r.Code, r.ShopName, r.Status, held.GetValueOrDefault(r.Id.Value), r.What, r.Fen is { } fen ? new Money(fen) : null, r.DueAt, r.Off));
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<DepositFile> One(PlatformStaff me, string shopCode)
    {
        MustBeAllowed(me);
        var shop = await db.Merchants.AsNoTracking().Where(m => m.Code == shopCode).Found();
        var account = await db.BankAccounts.AsNoTracking().FirstOrDefaultAsync(a => a.MerchantId == shop.Id && a.Status == Domain.Withdrawals.BankAccountStatus.Proved);
        return new()
        {
            Shop = shop, Stand = await deposits.Of(shop), Account = account is null ? null : $"{account.Bank} {account.Holder} 尾号{account.Tail}",
            Call = await db.DepositCalls.AsNoTracking().FirstOrDefaultAsync(c => c.OpenFor == shop.Id.Value),
            Deductions = await db.DepositDeductions.AsNoTracking().Where(d => d.MerchantId == shop.Id).OrderByDescending(d => d.MadeAt).Take(PageSize).ToListAsync(),
            Returns = await db.DepositReturns.AsNoTracking().Where(r => r.MerchantId == shop.Id).OrderByDescending(r => r.AskedAt).Take(PageSize).ToListAsync(),
        };
    }

    internal static async Task<int> WaitingFor(ShopDb db, PlatformPermission permissions) =>
        (permissions.HasFlag(PlatformPermission.Finance) ? await db.DepositReturns.CountAsync(r => r.Status == DepositReturnStatus.Asked) : 0)
        + (permissions.HasFlag(PlatformPermission.Judge) ? await db.DepositDeductions.CountAsync(d => d.Status == DeductionStatus.InAppeal) : 0);

    private static void MustBeAllowed(PlatformStaff me)
    {
        if ((me.Permissions & (PlatformPermission.Finance | PlatformPermission.Judge)) == 0) throw CommonRefusals.NotAllowed();
    }
}
