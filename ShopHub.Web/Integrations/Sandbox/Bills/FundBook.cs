using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Bills;

/// <summary>A line of a fund bill before it is written.</summary>
/// <param name="SubMchId">Whose account; null for the platform's own.</param>
/// <param name="Fen">Below zero for what left it.</param>
/// <param name="Balance">Of the account afterwards.</param>
/// <param name="Voucher">The merchant's own number.</param>
public sealed record FundLine(
    string? SubMchId, DateTimeOffset At, string ChannelNumber, string FlowNumber, string Type, long Fen, long Balance, string Voucher);

/// <summary>Reads the money book as its owners' accounts saw it: what each entry gave to or took from them, its fee apart.</summary>
public sealed class FundBook(SandboxWorld world)
{
    private const string Other = "其他";

    private static readonly Dictionary<string, (string Type, string Fee)> s_types = new()
    {
        ["pay"] = ("交易", "扣除交易手续费"),
        ["refund accepted"] = ("退款", "退还交易手续费"),
        ["refund closed"] = ("退款退回", "扣除交易手续费"),
        ["shared"] = ("分账", Other),
        ["share given back"] = ("分账回退", Other),
        ["subsidised"] = ("补差", Other),
        ["subsidy taken back"] = ("补差回退", Other),
        ["withdrawal taken"] = ("提现", Other),
        ["withdrawal FAIL"] = ("提现退回", Other),
        ["withdrawal REFUND"] = ("提现退回", Other),
        ["transfer locked"] = ("商家转账", Other),
        ["transfer given back"] = ("商家转账退回", Other),
        ["topped up"] = ("充值", Other),
    };

    /// <summary>All lines of a Shanghai day, of the platform's account and of the shops'.</summary>
    public List<FundLine> Of(DateOnly day)
    {
        List<FundLine> lines = [];
        Dictionary<string, long> balances = [];
        var until = ShopCalendar.EndOf(day);
        var entries = world.Money.Entries().Select((entry, place) => (entry, place)).Where(e => e.entry.At < until).OrderBy(e => e.entry.At).ToList();
        foreach (var (entry, place) in entries)
        {
            var isOfDay = entry.At >= ShopCalendar.StartOf(day);
            foreach (var (account, fen) in Changes(entry)) Take(entry, $"{place:D12}", account, fen, isOfDay);
        }

        return lines;

        void Take(BookEntry entry, string place, string account, long fen, bool isOfDay)
        {
            var fee = entry.Legs.GetValueOrDefault(MoneyBook.Fees);
            var (type, feeType) = s_types.GetValueOrDefault(entry.What, (Other, Other));
            Add(type, fen + fee, "1");
            Add(feeType, -fee, "2");

            void Add(string of, long part, string end)
            {
                if (part == 0) return;
                balances[account] = balances.GetValueOrDefault(account) + part;
                if (isOfDay)
                    lines.Add(new(account == "" ? null : account, entry.At, ChannelNumber(entry), place + end, of, part, balances[account], entry.Key));
            }
        }
    }

    /// <summary>By account, empty for the platform's own; money that only thaws changes nothing.</summary>
    private static IEnumerable<(string Account, long Fen)> Changes(BookEntry entry) => entry.Legs
        .Select(leg => (IsFunds: Purse.IsFunds(leg.Key, out var shop), Account: shop ?? "", leg.Value))
        .Where(leg => leg.IsFunds).GroupBy(leg => leg.Account).Select(g => (g.Key, g.Sum(leg => leg.Value))).Where(change => change.Item2 != 0);

    private string ChannelNumber(BookEntry entry) =>
        world.Orders.GetValueOrDefault(entry.Key)?.TransactionId
        ?? world.Refunds.GetValueOrDefault(entry.Key)?.RefundId
        ?? world.Sharings.Shares.GetValueOrDefault(entry.Key)?.OrderId
        ?? world.Sharings.Returns.GetValueOrDefault(entry.Key)?.ReturnId
        ?? world.Payouts.Withdrawals.Values.FirstOrDefault(w => w.OutRequestNo == entry.Key)?.WithdrawId
        ?? world.TransferBills.All.GetValueOrDefault(entry.Key)?.TransferBillNo
        ?? entry.Key;
}
