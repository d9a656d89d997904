using System.Collections.Concurrent;

namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>What left for the banks, and what stands on people's bank statements.</summary>
public sealed class Payouts(WorldFile file)
{
    public ConcurrentDictionary<string, SimWithdrawal> Withdrawals { get; } = new();

    public ConcurrentDictionary<string, SimTransfer> Transfers { get; } = new();

    public void Keep(SimWithdrawal withdrawal)
    {
        Withdrawals[withdrawal.Key] = withdrawal;
        file.Keep("withdrawal", withdrawal);
    }

    public void Keep(SimTransfer transfer)
    {
        Transfers[transfer.Key] = transfer;
        file.Keep("transfer", transfer);
    }

    public void Clear() => Withdrawals.Clear();

    public bool Take(string kind, string json)
    {
        if (kind == "withdrawal" && WorldFile.Parse<SimWithdrawal>(json) is { } withdrawal) Withdrawals[withdrawal.Key] = withdrawal;
        if (kind == "transfer" && WorldFile.Parse<SimTransfer>(json) is { } transfer) Transfers[transfer.Key] = transfer;
        return kind is "withdrawal" or "transfer";
    }

    public IEnumerable<(string Kind, object Thing)> Alive() =>
        Withdrawals.Values.Select(w => ("withdrawal", (object)w)).Concat(Transfers.Values.Select(t => ("transfer", (object)t)));
}
