using System.Text.RegularExpressions;

namespace ShopHub.Domain.Shared;

/// <summary>Pictures that go with somebody's words (晒图、凭证): addresses of our own store, at most nine (REV-02, AS-10).</summary>
public static partial class UploadedPictures
{
    /// <summary>Pictures with one text (REV-02, AS-10).</summary>
    public const int Most = 9;

    /// <exception cref="Refusal"><c>pictures.too-many</c>, <c>pictures.foreign</c></exception>
    public static string[] Checked(IReadOnlyCollection<string> addresses)
    {
        if (addresses.Count > Most) throw new Refusal("pictures.too-many", $"最多上传{Most}张图片") { Field = "Pictures" };
        // A link to anywhere else would let a form show foreign pages to those who look at it.
        if (!addresses.All(Own().IsMatch)) throw new Refusal("pictures.foreign", "图片没有上传成功，请重新选择") { Field = "Pictures" };
        return [.. addresses.Distinct()];
    }

    [GeneratedRegex(@"^/u/[0-9a-f]{32}-[0-9]{2,4}\.(webp|png|jpg)\z")]
    private static partial Regex Own();
}
