using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Privacy;

/// <summary>The texts a shopper is asked to agree to.</summary>
public enum PrivacyTextKind
{
    /// <summary>隐私政策</summary>
    Notice = 0,

    /// <summary>用户协议</summary>
    Agreement = 1,
}

/// <summary>A version of the privacy notice or the user agreement; never changed, only followed by the next (PIP-01).</summary>
public sealed class PrivacyText
{
    /// <summary>Full days between publishing and coming into force, as for every rule of the platform (LAW-02).</summary>
    public const int NoticeDays = 7;

    public const int LongestBody = 20_000, LongestChanges = 300;

    private PrivacyText() { }

    public Id<PrivacyText> Id { get; private init; } = Id<PrivacyText>.New();

    public required PrivacyTextKind Kind { get; init; }

    /// <summary>From 1, each the one before and one.</summary>
    public required int Edition { get; init; }

    /// <summary>Paragraphs by line; a line that begins with <c># </c> is a heading.</summary>
    public required string Body { get; init; }

    /// <summary>What is different from the version before; empty for the first.</summary>
    public required string Changes { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset InForceFrom { get; init; }

    public required string By { get; init; }

    /// <summary>The program's own first version, in force at once: there is nobody yet whom it could surprise.</summary>
    public static PrivacyText First(PrivacyTextKind kind, DateTimeOffset now) => new()
    {
        Kind = kind, Edition = 1, Body = FirstTexts.Of(kind), Changes = "", PublishedAt = now, InForceFrom = now, By = Clockwork.Itself.ShownAs,
    };

    /// <summary>A new version, in force after <see cref="NoticeDays"/> full days.</summary>
    /// <param name="last">The newest there is, in force or not.</param>
    /// <exception cref="Refusal"><c>privacy.body</c>, <c>privacy.changes</c>, <c>privacy.waits</c>: the last one is not in force yet.</exception>
    public static PrivacyText Publish(PrivacyText last, string body, string changes, PlatformStaff by, DateTimeOffset now)
    {
        if (last.InForceFrom > now) throw PrivacyRefusals.TextWaits(last.InForceFrom);
        var (text, said) = (body.ReplaceLineEndings("\n").Trim(), changes.Trim());
        if (text.Length is < 100 or > LongestBody || text == last.Body) throw PrivacyRefusals.Body();
        if (said.Length is < 4 or > LongestChanges) throw PrivacyRefusals.Changes();
        return new()
        {
            Kind = last.Kind, Edition = last.Edition + 1, Body = text, Changes = said, PublishedAt = now,
            InForceFrom = ShopCalendar.EndOf(ShopCalendar.DayOf(now).AddDays(NoticeDays)), By = by.ShownAs,
        };
    }
}

public static class PrivacyTextWords
{
    public static string Title(this PrivacyTextKind kind) => kind switch
    {
        PrivacyTextKind.Notice => "隐私政策",
        PrivacyTextKind.Agreement => "用户协议",
    };

    /// <summary>As it stands in an address.</summary>
    public static string Slug(this PrivacyTextKind kind) => kind.ToString().ToLowerInvariant();
}
