namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>What can be wrong with a callback; the answer tricks work on it too.</summary>
public static class CallbackTricks
{
    public const string Lose = "lose", Twice = "twice", Parallel = "parallel", Late = "late", Tamper = "tamper",
        Aad = "aad", Amount = "amount", MchId = "mchid", AppId = "appid", Foreign = "foreign", WrongKey = "wrong-key",
        Coupon = "coupon", OldJson = "old-json", UnknownEvent = "unknown-event";
}
