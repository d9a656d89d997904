using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;

namespace ShopHub.Web.PlatformConsole.Finance;

/// <summary>Asks the channel for the balance of every account and lays it beside what our books say.</summary>
public sealed class AskBalances(IChannelFunds funds)
{
    private const int AtOnce = 8;

    public async Task<List<AccountCompared>> Ask(IReadOnlyList<ExpectedBalance> ours, CancellationToken stop = default)
    {
        var compared = new AccountCompared[ours.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, ours.Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
            async (i, token) => compared[i] = Beside(ours[i], await Ask(ours[i].SubMchId, token)));
        return [.. compared];
    }

    private Task<ChannelAnswer<ChannelBalance>> Ask(string? subMchId, CancellationToken stop) =>
        subMchId is { } shop ? funds.OfShop(shop, stop) : funds.OfPlatform(stop);

    private static AccountCompared Beside(ExpectedBalance ours, ChannelAnswer<ChannelBalance> said) =>
        said is { IsDone: true, Value: { } theirs } ? new(ours, theirs, null) : new(ours, null, $"{said.Code} {said.Message}".Trim());
}
