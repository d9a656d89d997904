using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Ledger;

public static class LedgerRefusals
{
    public static Refusal BelowFloor() => new("ledger.floor", "账户余额不足，操作未执行");
}
