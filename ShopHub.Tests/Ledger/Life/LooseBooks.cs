using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Ledger.Life;

/// <summary>The journal without a database: the same entries, the same floors, checked after each one.</summary>
public sealed class LooseBooks
{
    private readonly Dictionary<(Account, Guid), long> _balances = [];
    private readonly Dictionary<(Guid Order, Account), long> _ofOrders = [];
    private readonly HashSet<(Cause, string)> _booked = [];

    public int Entries => _booked.Count;

    public Money this[Account account, Guid owner] => new(_balances.GetValueOrDefault((account, owner)));

    /// <summary>What the entries of one order left on an account, on its own side.</summary>
    public Money Left(Guid order, Account account) => new(_ofOrders.GetValueOrDefault((order, account)));

    public void Book(Cause cause, string key, Id<Merchant> shop, Guid order, IEnumerable<Posting> postings)
    {
        Broken.If(!_booked.Add((cause, key)), $"{cause} {key} is booked twice");
        foreach (var posting in JournalEntry.Book(cause, key, shop, order, postings, default).Postings)
        {
            var balance = _balances[(posting.Account, posting.OwnerId)] = this[posting.Account, posting.OwnerId].Fen + posting.Change.Fen;
            Broken.If(posting.Account.HasFloor() && balance < 0, $"{posting.Account} falls to {balance} by {cause} {key}");
            _ofOrders[(order, posting.Account)] = Left(order, posting.Account).Fen + posting.Change.Fen;
        }

        var difference = _balances.Sum(b => b.Key.Item1.IsDebit() ? b.Value : -b.Value);
        Broken.If(difference != 0, $"the ledger is {difference} fen out after {cause} {key}");
    }
}

/// <summary>A rule of money did not hold.</summary>
public sealed class Broken(string what) : Exception(what)
{
    public static void If(bool isSo, string what)
    {
        if (isSo) throw new Broken(what);
    }
}
