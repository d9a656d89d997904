namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>One entry of the sandbox's own books; its legs add up to zero.</summary>
public sealed record BookEntry(DateTimeOffset At, string What, string Key, Dictionary<string, long> Legs);

/// <summary>Where the money is, in fen, kept apart from the shop's ledger so that both can be compared.</summary>
public sealed class MoneyBook
{
    public const string Shoppers = "shoppers", Fees = "fees", Unsettled = "unsettled", Refunding = "refunding", Bank = "bank";

    private readonly Lock _booking = new();
    private readonly Dictionary<string, long> _balances = [];
    private readonly List<BookEntry> _entries = [];

    public void Add(BookEntry entry)
    {
        if (entry.Legs.Values.Sum() != 0) throw new InvalidOperationException($"{entry.What} {entry.Key} does not add up.");
        lock (_booking)
        {
            foreach (var (account, fen) in entry.Legs) _balances[account] = _balances.GetValueOrDefault(account) + fen;
            _entries.Add(entry);
        }
    }

    /// <summary>Books what the balances of this moment lead to; nothing when they lead to null.</summary>
    public BookEntry? Add(Func<Func<string, long>, BookEntry?> make)
    {
        lock (_booking)
        {
            if (make(account => _balances.GetValueOrDefault(account)) is not { } entry) return null;
            Add(entry);
            return entry;
        }
    }

    public long this[string account]
    {
        get
        {
            lock (_booking) return _balances.GetValueOrDefault(account);
        }
    }

    public Dictionary<string, long> Balances()
    {
        lock (_booking) return new(_balances);
    }

    /// <summary>In the order in which they were booked.</summary>
    public List<BookEntry> Entries()
    {
        lock (_booking) return [.. _entries];
    }

    public void Clear()
    {
        lock (_booking)
        {
            _balances.Clear();
            _entries.Clear();
        }
    }
}
