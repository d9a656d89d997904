using System.Collections.Concurrent;

namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>What was shared, given back and added, and with whom may be shared.</summary>
public sealed class Sharings(WorldFile file)
{
    public ConcurrentDictionary<string, SimShare> Shares { get; } = new();

    public ConcurrentDictionary<string, SimShareReturn> Returns { get; } = new();

    public ConcurrentDictionary<string, SimSubsidy> Subsidies { get; } = new();

    public ConcurrentDictionary<string, SimReceiver> Receivers { get; } = new();

    public IEnumerable<SimShare> Of(SimOrder order) => Shares.Values.Where(s => s.TransactionId == order.TransactionId);

    public IEnumerable<SimShareReturn> Of(SimShare share) => Returns.Values.Where(r => r.OrderId == share.OrderId && r.FailReason is null);

    public void Keep(SimShare share)
    {
        Shares[share.OutOrderNo] = share;
        file.Keep("share", share);
    }

    public void Keep(SimShareReturn back)
    {
        Returns[back.OutReturnNo] = back;
        file.Keep("share-return", back);
    }

    public void Keep(SimSubsidy subsidy)
    {
        Subsidies[subsidy.TransactionId] = subsidy;
        file.Keep("subsidy", subsidy);
    }

    public void Keep(SimReceiver receiver)
    {
        Receivers[receiver.Key] = receiver;
        file.Keep("receiver", receiver);
    }

    public void Forget(string type, string account)
    {
        var gone = new SimReceiver(type, account, null, "", IsGone: true);
        Receivers.TryRemove(gone.Key, out _);
        file.Keep("receiver", gone);
    }

    public void Clear()
    {
        Shares.Clear();
        Returns.Clear();
        Subsidies.Clear();
    }

    public bool Take(string kind, string json)
    {
        if (kind == "share" && WorldFile.Parse<SimShare>(json) is { } share) Shares[share.OutOrderNo] = share;
        if (kind == "share-return" && WorldFile.Parse<SimShareReturn>(json) is { } back) Returns[back.OutReturnNo] = back;
        if (kind == "subsidy" && WorldFile.Parse<SimSubsidy>(json) is { } subsidy) Subsidies[subsidy.TransactionId] = subsidy;
        if (kind == "receiver" && WorldFile.Parse<SimReceiver>(json) is { } receiver) Take(receiver);
        return kind is "share" or "share-return" or "subsidy" or "receiver";
    }

    private void Take(SimReceiver receiver)
    {
        if (receiver.IsGone) Receivers.TryRemove(receiver.Key, out _);
        else Receivers[receiver.Key] = receiver;
    }

    public IEnumerable<(string Kind, object Thing)> Alive() =>
        Shares.Values.Select(s => ("share", (object)s))
            .Concat(Returns.Values.Select(r => ("share-return", (object)r)))
            .Concat(Subsidies.Values.Select(s => ("subsidy", (object)s)))
            .Concat(Receivers.Values.Select(r => ("receiver", (object)r)));
}
