using System.Buffers.Text;
using System.Linq.Expressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Privacy;

/// <summary>Which key sealed something: it stands in the clear behind the four bytes that every sealed text begins with.</summary>
public static class SealKey
{
    private const int At = 4, Length = 16, Chars = 28;

    public static Guid Of(ReadOnlySpan<byte> sealedBytes) => new(sealedBytes.Slice(At, Length));

    public static Guid Of(string sealedText) => Of(Base64Url.DecodeFromChars(sealedText.AsSpan(0, Chars)));

    /// <summary>The one that seals now.</summary>
    public static Guid Current(IDataProtectionProvider protection) => Of(protection.CreateProtector("ShopHub.SealKey").Protect(""));
}

/// <summary>A row of a sealed column.</summary>
public readonly record struct SealedRow(Guid Id, string Text);

/// <summary>Every column that holds ID or bank numbers, each sealed for its own purpose (PIP-02).</summary>
public sealed record SealedColumn(
    string Name, string Purpose, Func<ShopDb, Guid, int, Task<List<SealedRow>>> Read, Func<ShopDb, SealedRow, string, Task<int>> Write)
{
    public static IReadOnlyList<SealedColumn> All { get; } =
    [
        Of<BankAccount, BankAccount>("Id", nameof(BankAccount.SealedNumber), "ShopHub.BankAccount"),
        Of<AccountOpening, Merchant>("MerchantId", nameof(AccountOpening.SealedForm), "ShopHub.AccountOpening"),
        Of<ShopApplication, ShopApplication>("Id", nameof(ShopApplication.SealedForm), "ShopHub.ShopApplication"),
        Of<PaperCase, PaperCase>("Id", nameof(PaperCase.SealedForm), "ShopHub.PaperCase"),
        Of<IdentityCheck, IdentityCheck>("Id", nameof(IdentityCheck.SealedForm), "ShopHub.IdentityCheck"),
        Of<Refund, Refund>("Id", nameof(Refund.SealedCard), "ShopHub.Receiver"),
        Of<BuyerTransfer, BuyerTransfer>("Id", nameof(BuyerTransfer.SealedName), "ShopHub.Receiver"),
    ];

    private static SealedColumn Of<T, TKey>(string keyColumn, string column, string purpose) where T : class
    {
        Expression<Func<T, string?>> text = row => EF.Property<string?>(row, column);
        return new($"{typeof(T).Name}.{column}", purpose,
            async (db, after, most) =>
            {
                var last = new Id<TKey>(after);
                var rows = await db.Set<T>().Where(row => EF.Property<Id<TKey>>(row, keyColumn) > last && EF.Property<string?>(row, column) != null && EF.Property<string?>(row, column) != "")
                    .OrderBy(row => EF.Property<Id<TKey>>(row, keyColumn)).Take(most)
                    .Select(row => new { Id = EF.Property<Id<TKey>>(row, keyColumn), Text = EF.Property<string>(row, column) }).ToListAsync();
                return rows.ConvertAll(row => new SealedRow(row.Id.Value, row.Text));
            },
            (db, row, anew) =>
            {
                var (id, before) = (new Id<TKey>(row.Id), row.Text);
                // Changed meanwhile, it has the new key already.
                return db.Set<T>().Where(r => EF.Property<Id<TKey>>(r, keyColumn) == id && EF.Property<string?>(r, column) == before)
                    .ExecuteUpdateAsync(set => set.SetProperty(text, anew));
            });
    }
}
