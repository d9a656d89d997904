using System.Text.RegularExpressions;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Examples;

/// <summary>What was booked in a story, as the rule book writes it down.</summary>
public sealed partial class Journal
{
    private readonly List<(string Event, JournalEntry Entry)> _booked = [];

    public Id<Merchant> Shop { get; } = Id<Merchant>.New();

    public IEnumerable<object> Lines => _booked.Select(b => new
    {
        @event = b.Event,
        lines = b.Entry.Postings.Select(p => new { account = Name(p.Account), dr = Math.Max(p.Debit.Fen, 0), cr = Math.Max(-p.Debit.Fen, 0) }),
    });

    public Dictionary<string, long> Balances => _booked.SelectMany(b => b.Entry.Postings).GroupBy(p => p.Account)
        .ToDictionary(account => Name(account.Key), account => account.Sum(p => p.Change.Fen));

    public Money this[Account account] => new(Balances.GetValueOrDefault(Name(account)));

    public void Book(string happened, Cause cause, IEnumerable<Posting> postings, Guid order = default) =>
        _booked.Add((happened, JournalEntry.Book(cause, $"{_booked.Count}", Shop, order, postings, default)));

    private static string Name(Account account) => Capitals().Replace(account.ToString(), "_$0").ToUpperInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capitals();
}
