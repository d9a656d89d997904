using System.Collections.Concurrent;

namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>What merchants transfer to shoppers' balances.</summary>
public sealed class TransferBills(WorldFile file)
{
    private readonly ConcurrentDictionary<string, SimTransferBill> _byPackage = new();

    public ConcurrentDictionary<string, SimTransferBill> All { get; } = new();

    public SimTransferBill? ByPackage(string package) => _byPackage.GetValueOrDefault(package);

    public void Keep(SimTransferBill bill)
    {
        Index(bill);
        file.Keep("transfer-bill", bill);
    }

    public void Clear()
    {
        All.Clear();
        _byPackage.Clear();
    }

    public bool Take(string kind, string json)
    {
        if (kind != "transfer-bill") return false;
        if (WorldFile.Parse<SimTransferBill>(json) is { } bill) Index(bill);
        return true;
    }

    public IEnumerable<(string Kind, object Thing)> Alive() => All.Values.Select(b => ("transfer-bill", (object)b));

    private void Index(SimTransferBill bill)
    {
        All[bill.OutBillNo] = bill;
        _byPackage[bill.Package] = bill;
    }
}
