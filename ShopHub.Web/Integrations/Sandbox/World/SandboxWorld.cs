using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>Everything WeChat knows: the merchant, people, orders, refunds, callbacks and the money.</summary>
public sealed class SandboxWorld : IDisposable
{
    private const int Stripes = 64;

    private readonly Lock[] _locks = [.. Enumerable.Range(0, Stripes).Select(_ => new Lock())];
    private readonly WorldFile _file;
    private readonly ConcurrentDictionary<string, SimOrder> _byPrepay = new();
    private readonly ConcurrentDictionary<string, SimOrder> _byTransaction = new();

    public SandboxWorld(SandboxKeys keys, IOptions<SandboxOptions> options, WireClock wire)
    {
        Merchant = new Merchant(keys, wire.Now);
        foreach (var shopper in People.All.ToList()) People.Set(shopper, Merchant.Apps);
        _file = new WorldFile(options.Value.Folder);
        (Sharings, Onboardings, Payouts, TransferBills, Complaints) = (new(_file), new(_file), new(_file), new(_file), new(_file));
        foreach (var (kind, json) in _file.Read()) Take(kind, json);
        _file.Rewrite(Alive());
        // A restart must not draw the same numbers again.
        Numbers = new Numbers(HashCode.Combine(options.Value.Seed ?? (int)wire.UnixSeconds, Orders.Count, Refunds.Count));
    }

    public Merchant Merchant { get; }

    public People People { get; } = new();

    public Numbers Numbers { get; private set; }

    public MoneyBook Money { get; } = new();

    public ConcurrentDictionary<string, SimOrder> Orders { get; } = new();

    public ConcurrentDictionary<string, SimRefund> Refunds { get; } = new();

    public ConcurrentDictionary<string, SimNotice> Notices { get; } = new();

    public ConcurrentDictionary<string, SubMerchant> SubMerchants { get; } = new();

    public Sharings Sharings { get; }

    public Onboardings Onboardings { get; }

    public Payouts Payouts { get; }

    public TransferBills TransferBills { get; }

    public Complaints Complaints { get; }

    /// <summary>What is kept of payments to an account, in basis points; null for the platform's own.</summary>
    public int FeePointsOf(string? subMchId) => SubMerchants.GetValueOrDefault(subMchId ?? "")?.FeePoints ?? Merchant.UsualFee;

    /// <summary>What is done to one order or refund is done one after the other.</summary>
    public Lock LockOf(string key) => _locks[(uint)string.GetHashCode(key, StringComparison.Ordinal) % Stripes];

    public SimOrder? ByPrepay(string prepayId) => _byPrepay.GetValueOrDefault(prepayId);

    public SimOrder? ByTransaction(string transactionId) => _byTransaction.GetValueOrDefault(transactionId);

    /// <summary>The shares of a combined order.</summary>
    public List<SimOrder> PartsOf(SimOrder order) => order.PartNos.ConvertAll(number => Orders[number]);

    public IEnumerable<SimRefund> RefundsOf(SimOrder order) =>
        order.RefundNos.Select(number => Refunds.GetValueOrDefault(number)).OfType<SimRefund>();

    /// <summary>The shopper of that name. A new name is kept: an openid once given out must stay known.</summary>
    public Shopper Shopper(string key)
    {
        if (People.Find(key) is { } known) return known;
        var made = People.Make(key);
        Keep(made);
        return made;
    }

    public void Keep(SimOrder order)
    {
        Index(order);
        _file.Keep("order", order);
    }

    public void Keep(SimRefund refund)
    {
        Refunds[refund.OutRefundNo] = refund;
        _file.Keep("refund", refund);
    }

    public void Keep(SimNotice notice)
    {
        Notices[notice.Id] = notice;
        _file.Keep("notice", notice);
    }

    public void Keep(Shopper shopper)
    {
        People.Set(shopper, Merchant.Apps);
        _file.Keep("shopper", shopper);
    }

    public void Keep(SubMerchant shop)
    {
        SubMerchants[shop.SubMchId] = shop;
        _file.Keep("sub", shop);
    }

    public void Book(BookEntry entry)
    {
        Money.Add(entry);
        _file.Keep("entry", entry);
    }

    /// <returns>False when the balances did not allow it.</returns>
    public bool Book(Func<Func<string, long>, BookEntry?> make)
    {
        if (Money.Add(make) is not { } entry) return false;
        _file.Keep("entry", entry);
        return true;
    }

    /// <summary>Forgets all orders, refunds, callbacks and money; keys, people and sub-merchants stay.</summary>
    public void Reset(int? seed)
    {
        Orders.Clear();
        _byPrepay.Clear();
        _byTransaction.Clear();
        Refunds.Clear();
        Notices.Clear();
        Money.Clear();
        Sharings.Clear();
        Onboardings.Clear();
        Payouts.Clear();
        TransferBills.Clear();
        Complaints.Clear();
        if (seed is { } given) Numbers = new Numbers(given);
        _file.Rewrite(Alive());
    }

    public void Dispose() => _file.Dispose();

    private void Index(SimOrder order)
    {
        Orders[order.OutTradeNo] = order;
        foreach (var id in order.Prepays.Keys) _byPrepay[id] = order;
        if (order.TransactionId is { } transaction) _byTransaction[transaction] = order;
    }

    private void Take(string kind, string json)
    {
        if (Sharings.Take(kind, json) || Onboardings.Take(kind, json) || Payouts.Take(kind, json) || TransferBills.Take(kind, json) || Complaints.Take(kind, json)) return;
        if (kind == "order" && WorldFile.Parse<SimOrder>(json) is { } order) Index(order);
        if (kind == "refund" && WorldFile.Parse<SimRefund>(json) is { } refund) Refunds[refund.OutRefundNo] = refund;
        if (kind == "notice" && WorldFile.Parse<SimNotice>(json) is { } notice) Notices[notice.Id] = notice;
        if (kind == "shopper" && WorldFile.Parse<Shopper>(json) is { } shopper) People.Set(shopper, Merchant.Apps);
        if (kind == "sub" && WorldFile.Parse<SubMerchant>(json) is { } shop) SubMerchants[shop.SubMchId] = shop;
        if (kind == "entry" && WorldFile.Parse<BookEntry>(json) is { } entry) Money.Add(entry);
    }

    private IEnumerable<(string Kind, object Thing)> Alive() =>
        People.All.Select(s => ("shopper", (object)s))
            .Concat(SubMerchants.Values.Select(s => ("sub", (object)s)))
            .Concat(Orders.Values.Select(o => ("order", (object)o)))
            .Concat(Refunds.Values.Select(r => ("refund", (object)r)))
            .Concat(Notices.Values.Select(n => ("notice", (object)n)))
            .Concat(Sharings.Alive())
            .Concat(Onboardings.Alive())
            .Concat(Payouts.Alive())
            .Concat(TransferBills.Alive())
            .Concat(Complaints.Alive())
            .Concat(Money.Entries().Select(e => ("entry", (object)e)));
}
