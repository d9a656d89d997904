using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Domain.Access;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Withdrawals;

public static class Confirming
{
    /// <summary>Null when whoever sits there has shown it, otherwise why not.</summary>
    public static async Task<string?> Confirm(this Shop shop, string secret, bool byCode)
    {
        var outcome = await shop.Do((ConfirmMyself use, ShopStaff me) => use.Run(me, secret));
        return outcome.Refusal?.Message ?? outcome.Value.Fault(byCode);
    }
}
