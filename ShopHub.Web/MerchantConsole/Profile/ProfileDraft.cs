using ShopHub.Domain.Merchants;

namespace ShopHub.Web.MerchantConsole.Profile;

/// <summary>What was typed and is not saved yet.</summary>
public sealed class ProfileDraft
{
    /// <summary>What the shop had when it was typed over.</summary>
    public ShopProfile Seen { get; set; } = new("", "", "", null, null);

    public string Intro { get; set; } = "";

    public string City { get; set; } = "";

    public string ServicePhone { get; set; } = "";

    public string ReturnAddress { get; set; } = "";

    public string[] Logo { get; set; } = [];

    public ShopProfile Profile => new(Intro.Trim(), City.Trim(), ServicePhone.Trim(), ReturnAddress.Trim() is { Length: > 0 } address ? address : null, Logo.Length > 0 ? Logo[0] : null);

    public bool IsChanged => Profile != Seen;

    public void Start(ShopProfile from)
    {
        Seen = from;
        (Intro, City, ServicePhone, ReturnAddress) = (from.Intro, from.City, from.ServicePhone, from.ReturnAddress ?? "");
        Logo = from.LogoUrl is { } logo ? [logo] : [];
    }

    /// <summary>What a colleague has written where this one wrote something else.</summary>
    public static string Difference(ShopProfile mine, ShopProfile theirs) => string.Join('；', new[]
    {
        mine.LogoUrl == theirs.LogoUrl ? "" : "头像已更换", Said("介绍", mine.Intro, theirs.Intro), Said("城市", mine.City, theirs.City),
        Said("客服电话", mine.ServicePhone, theirs.ServicePhone), Said("退货地址", mine.ReturnAddress ?? "", theirs.ReturnAddress ?? ""),
    }.Where(w => w.Length > 0));

    private static string Said(string what, string mine, string theirs) => mine == theirs ? "" : $"{what}“{theirs}”";
}
