using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Support;

/// <summary>Words an agent sends by a shortcut (快捷回复): the shop's, for all, or his own.</summary>
public sealed class CannedReply
{
    private const int LongestShortcut = 20;

    /// <summary>Characters.</summary>
    public const int LongestWords = 500;

    private CannedReply() { }

    public Id<CannedReply> Id { get; private init; } = Id<CannedReply>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>Whose it is; the shop's own key when everybody's. Shortcuts are unique within it.</summary>
    public required Guid OwnerId { get; init; }

    public string Shortcut { get; private set; } = "";

    public string Words { get; private set; } = "";

    public bool IsShops => OwnerId == MerchantId.Value;

    /// <exception cref="Refusal"><c>canned.*</c></exception>
    public static CannedReply Make(ShopStaff by, bool isShops, string shortcut, string words)
    {
        var made = new CannedReply { MerchantId = by.MerchantId, OwnerId = isShops ? by.MerchantId.Value : by.StaffId.Value };
        made.Change(shortcut, words);
        return made;
    }

    /// <exception cref="Refusal"><c>canned.shortcut</c>, <c>canned.words</c></exception>
    public void Change(string shortcut, string words)
    {
        var typed = shortcut.Trim().TrimStart('/');
        if (typed.Length is < 1 or > LongestShortcut || typed.Any(char.IsWhiteSpace)) throw ChatRefusals.Shortcut();
        if (words.Trim().Length is < 1 or > LongestWords) throw ChatRefusals.CannedWords();
        (Shortcut, Words) = (typed, words.Trim());
    }

    /// <summary>The variables of a canned reply filled in.</summary>
    public static string Fill(string words, string buyer, string shop, string agent) => words
        .Replace("{昵称}", buyer, StringComparison.Ordinal).Replace("{店铺}", shop, StringComparison.Ordinal).Replace("{客服}", agent, StringComparison.Ordinal);
}
