namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>The names of a merchant's accounts in the money book; without a number they are the platform's own.</summary>
public static class Purse
{
    /// <summary>Paid today, free for use from tomorrow.</summary>
    public static string Unsettled(string? subMchId) => Of(MoneyBook.Unsettled, subMchId);

    /// <summary>Paid for orders that are to be shared and are not finished.</summary>
    public static string Frozen(string? subMchId) => Of("frozen", subMchId);

    /// <summary>Can be withdrawn.</summary>
    public static string Available(string? subMchId) => Of("available", subMchId);

    /// <summary>On the way to the bank.</summary>
    public static string PendingOut(string? subMchId) => Of("pendingOut", subMchId);

    /// <summary>A merchant's account as the channel tells it: free, frozen and not settled yet together.</summary>
    /// <returns>False for accounts that are nobody's, or that nobody can use.</returns>
    public static bool IsFunds(string account, out string? subMchId)
    {
        var parts = account.Split('/');
        subMchId = parts.Length > 1 ? parts[1] : null;
        return parts[0] is MoneyBook.Unsettled or "frozen" or "available";
    }

    private static string Of(string account, string? subMchId) => subMchId is null ? account : $"{account}/{subMchId}";
}
