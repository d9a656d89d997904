using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Sharing;

/// <summary>Shared money that comes back, and what the platform adds to an order.</summary>
public sealed class ReturnBook(SandboxWorld world, Scheduler clock, FaultTable faults)
{
    private const int MostReturns = 50;
    private static readonly TimeSpan Window = TimeSpan.FromDays(180);

    public DateTimeOffset Now => clock.Now;

    public SimShareReturn Return(SimShare share, string number, string mchId, long fen, string content)
    {
        lock (world.LockOf(share.TransactionId))
        {
            if (world.Sharings.Returns.TryGetValue(number, out var known))
                return known.Content == content ? known : throw PayFault.Invalid("回退单号已存在，且与原请求的参数不一致");
            Check(share, mchId, fen);
            var made = new SimShareReturn
            {
                OutReturnNo = number, ReturnId = world.Numbers.ShareId(clock.Now), OutOrderNo = share.OutOrderNo, OrderId = share.OrderId,
                SubMchId = share.SubMchId, ReturnMchId = mchId, Fen = fen, Content = content, CreatedAt = clock.Now,
                FailReason = Moved(share, number, mchId, fen) ? null : "BALANCE_NOT_ENOUGH",
            };
            world.Sharings.Keep(made);
            return made;
        }
    }

    public SimShareReturn Find(string number) =>
        world.Sharings.Returns.GetValueOrDefault(number) ?? throw PayFault.Missing("RESOURCE_NOT_EXISTS", "回退单不存在");

    /// <summary>Once per order, before it is finished or after.</summary>
    public SimSubsidy Subsidise(string subMchId, string transactionId, long fen, string content)
    {
        lock (world.LockOf(transactionId))
        {
            if (world.Sharings.Subsidies.TryGetValue(transactionId, out var known))
                return known.Content == content ? known : throw PayFault.Invalid("该订单已补差，且与原请求的参数不一致");
            if (world.ByTransaction(transactionId) is not { IsPaid: true } order || order.SubMchId != subMchId)
                throw PayFault.Missing("RESOURCE_NOT_EXISTS", "订单不存在");
            if (!Book("subsidised", transactionId, null, subMchId, fen)) throw new PayFault(403, "NOT_ENOUGH", "平台账户余额不足");
            var made = new SimSubsidy
            {
                TransactionId = transactionId, SubMchId = subMchId, SubsidyId = world.Numbers.ShareId(clock.Now), Content = content, Fen = fen,
            };
            world.Sharings.Keep(made);
            return made;
        }
    }

    public SimSubsidy TakeBack(string subMchId, string transactionId, string number, long fen)
    {
        lock (world.LockOf(transactionId))
        {
            if (!world.Sharings.Subsidies.TryGetValue(transactionId, out var subsidy) || subsidy.SubMchId != subMchId)
                throw PayFault.Missing("RESOURCE_NOT_EXISTS", "该订单没有补差");
            if (subsidy.Returned.TryGetValue(number, out var before))
                return before == fen ? subsidy : throw PayFault.Invalid("回退单号已存在，且与原请求的参数不一致");
            if (subsidy.Returned.Values.Sum() + fen > subsidy.Fen) throw PayFault.Invalid("回退金额超过补差金额");
            if (!Book("subsidy taken back", number, subMchId, null, fen)) throw new PayFault(403, "NOT_ENOUGH", "二级商户余额不足");
            subsidy.Returned[number] = fen;
            world.Sharings.Keep(subsidy);
            return subsidy;
        }
    }

    private void Check(SimShare share, string mchId, long fen)
    {
        if (clock.Now > share.CreatedAt + Window) throw PayFault.Invalid("分账已超过 180 天，不能回退");
        var shared = share.Receivers.Where(r => r.Type == "MERCHANT_ID" && r.Account == mchId && r.FailReason is null).Sum(r => r.Fen);
        if (shared == 0) throw PayFault.Invalid("该商户不是这笔分账的接收方");
        var returned = world.Sharings.Of(share).Where(r => r.ReturnMchId == mchId).ToList();
        if (returned.Count >= MostReturns) throw PayFault.Invalid("回退次数超过 50 次");
        if (returned.Sum(r => r.Fen) + fen > shared) throw PayFault.Invalid("回退金额超过分账金额");
    }

    private bool Moved(SimShare share, string number, string mchId, long fen) =>
        faults.Strike(FaultStage.Share, "SHARE RETURN", number)?.Kind != ShareTricks.NoReturn
        && Book("share given back", number, mchId == world.Merchant.MchId ? null : mchId, share.SubMchId, fen);

    private bool Book(string what, string key, string? from, string? to, long fen) => world.Book(balance =>
        balance(Purse.Available(from)) < fen
            ? null
            : new BookEntry(clock.Now, what, key, new() { [Purse.Available(from)] = -fen, [Purse.Available(to)] = fen }));
}
