using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Ledger;

/// <summary>Journal entries with their postings, for those whose money they move.</summary>
[Queries]
public sealed class EntryQueries(ShopDb db)
{
    private const int Most = 50;

    /// <summary>The shop's latest entries on one of its own accounts.</summary>
    public Task<List<EntryRow>> On(ShopStaff me, Account account)
    {
        me.Needs(ShopPermission.Money);
        var owner = me.MerchantId.Value;
        return Rows(db.JournalEntries.Of(me).Where(e => e.Postings.Any(p => p.Account == account && p.OwnerId == owner))
            .OrderByDescending(e => e.At).Take(Most));
    }

    /// <summary>Everything booked for one order, oldest first.</summary>
    public Task<List<EntryRow>> OfOrder(ShopStaff me, Guid order)
    {
        me.Needs(ShopPermission.Money);
        return Rows(db.JournalEntries.Of(me).Where(e => e.OrderId == order).OrderBy(e => e.At));
    }

    /// <summary>The platform's latest entries, on one account or all; or those of one key.</summary>
    public Task<List<EntryRow>> Latest(PlatformStaff me, Account? account, string? key)
    {
        me.Needs(PlatformPermission.Finance);
        var wanted = db.JournalEntries.AsQueryable();
        if (account is { } only) wanted = wanted.Where(e => e.Postings.Any(p => p.Account == only));
        if (key is { Length: > 0 }) wanted = wanted.Where(e => e.Key == key);
        return Rows(wanted.OrderByDescending(e => e.At).Take(Most));
    }

    /// <summary>What people have put right, the latest first.</summary>
    public Task<List<EntryRow>> Corrections(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        return Rows(db.JournalEntries.Where(e => e.Cause == Cause.Correction).OrderByDescending(e => e.At).Take(Most));
    }

    internal static Task<List<EntryRow>> Rows(IQueryable<JournalEntry> entries) =>
        entries.Select(e => new EntryRow
        {
            Cause = e.Cause, Key = e.Key, At = e.At, Note = e.Note, Author = e.Author,
            Postings = e.Postings.OrderBy(p => p.Number)
                .Select(p => new PostingRow { Account = p.Account, OwnerId = p.OwnerId, Debit = p.Debit }).ToList(),
        }).ToListAsync();
}

public sealed record EntryRow
{
    public required Cause Cause { get; init; }

    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Note { get; init; }

    /// <summary>Null when an act booked it by itself.</summary>
    public string? Author { get; init; }

    public required List<PostingRow> Postings { get; init; }
}

public sealed record PostingRow
{
    public required Account Account { get; init; }

    public required Guid OwnerId { get; init; }

    public required Money Debit { get; init; }
}
