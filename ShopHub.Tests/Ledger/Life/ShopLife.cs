using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Ledger.Life;

/// <summary>A random life of one shop's money: orders, refunds, settlements, cases, compensation, deposits and withdrawals.</summary>
public sealed class ShopLife
{
    private static readonly Account[] s_empty =
        [Account.EscrowPending, Account.ChannelFeePayable, Account.ServiceFeeIncome, Account.CommissionPayable, Account.PlatformSubsidy];

    private readonly Random _dice;
    private readonly LooseBooks _books = new();
    private readonly Id<Merchant> _shop = Id<Merchant>.New();
    private readonly List<LooseOrder> _orders = [];
    private readonly List<Recovery> _frozen = [];
    private readonly List<Money> _onTheWay = [];
    private int _number;

    private ShopLife(Random dice) => _dice = dice;

    /// <returns>How many entries were booked.</returns>
    /// <exception cref="Broken">A rule did not hold.</exception>
    public static int Live(int seed, int acts)
    {
        var life = new ShopLife(new(seed));
        for (var i = 0; i < acts; i++) life.Act();
        life.SendEverythingBack();
        return life._books.Entries;
    }

    private Guid Shop => _shop.Value;

    private Money Available => _books[Account.MerchantAvailable, Shop];

    private Money Deposit => _books[Account.MerchantDeposit, Shop];

    private void Act()
    {
        if (_orders.Count == 0 || _dice.Next(6) == 0) _orders.Add(new(_books, _shop, _dice));
        var order = _orders[_dice.Next(_orders.Count)];
        switch (_dice.Next(10))
        {
            case 0 or 1 or 2: order.Refund(_dice); break;
            case 3 or 4: Settle(order); break;
            case 5: Freeze(new(_dice.Next(1, 20_000))); break;
            case 6: Compensate(new(_dice.Next(1, 3_001))); break;
            case 7: Book(Cause.DepositPaidIn, ShopPostings.DepositPaidIn(Shop, new(_dice.Next(1, 20_000)))); break;
            case 8: Withdraw(); break;
            default: Thaw(); break;
        }
    }

    /// <summary>As the daily run does: what the shop owes is taken from what it has just received.</summary>
    private void Settle(LooseOrder order)
    {
        if (order.IsSettled) return;
        order.Settle();
        if (!order.IsSettled) return;
        var repaid = Money.Min(_books[Account.MerchantReceivable, Shop], Money.Min(Available, order.Settlement.MerchantNet));
        if (!repaid.IsZero) Book(Cause.Repaid, OrderPostings.Repaid(Shop, repaid));
    }

    private void Freeze(Money asked)
    {
        var from = Recovery.Of(asked, Available, Deposit);
        if ((from.Available + from.Deposit).IsZero) return;
        Book(Cause.Frozen, OrderPostings.Frozen(Shop, from));
        _frozen.Add(from);
    }

    private void Thaw()
    {
        if (_frozen.Count == 0) return;
        Book(Cause.Freed, OrderPostings.Frozen(Shop, _frozen[^1]).Select(p => new Posting(p.Account, p.OwnerId, -p.Debit)));
        _frozen.RemoveAt(_frozen.Count - 1);
    }

    private void Compensate(Money amount) => Book(Cause.Compensation, ShopPostings.Compensated(Shop, Recovery.Of(amount, Available, Deposit)));

    private void Withdraw()
    {
        if (_onTheWay.Count > 0)
        {
            var amount = _onTheWay[^1];
            _onTheWay.RemoveAt(_onTheWay.Count - 1);
            var failed = _dice.Next(3) == 0;
            Book(failed ? Cause.WithdrawalFailed : Cause.WithdrawalPaid, failed ? ShopPostings.WithdrawalFailed(Shop, amount) : ShopPostings.WithdrawalPaid(Shop, amount));
            if (!failed && _dice.Next(4) == 0) Book(Cause.WithdrawalReturned, ShopPostings.WithdrawalReturned(Shop, amount));
        }
        else if (Available > Money.Zero && _books[Account.MerchantReceivable, Shop].IsZero)
        {
            var amount = new Money(_dice.NextInt64(1, Available.Fen + 1));
            Book(Cause.WithdrawalAsked, ShopPostings.WithdrawalAsked(Shop, amount));
            _onTheWay.Add(amount);
        }
    }

    private void SendEverythingBack()
    {
        foreach (var order in _orders)
        {
            while (!order.IsWhollyRefunded && order.Of.Lines.Any(l => l.Refundable > 0)) order.Refund(null);
            foreach (var account in s_empty)
                Broken.If(order.IsWhollyRefunded && !_books.Left(order.Key, account).IsZero, $"a full refund leaves {_books.Left(order.Key, account)} on {account}");
        }
    }

    private void Book(Cause cause, IEnumerable<Posting> postings) => _books.Book(cause, $"{++_number}", _shop, Guid.Empty, postings);
}
