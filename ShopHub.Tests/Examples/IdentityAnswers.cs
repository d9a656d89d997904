using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Examples;

/// <summary>Numbers and names a subject gives: ONB-07, 08, 09, 11.</summary>
public static class IdentityAnswers
{
    private const string Area = "identity";

    private static readonly DateOnly s_today = new(2026, 1, 1);

    public static IReadOnlyList<Answer> All { get; } =
    [
        new(Area, e => e.Cites("ONB-07") && e.Gives("first17"), e => CompleteCode((string)e.Given["first17"]!, e)),
        new(Area, e => e.Cites("ONB-07") && e.Gives("uscc"), e => Verdict(() => SocialCreditCode.Checked((string)e.Given["uscc"]!))),
        new(Area, e => e.Cites("ONB-08") && e.Gives("first17"), e => CompleteCard((string)e.Given["first17"]!)),
        new(Area, e => e.Cites("ONB-08") && e.Gives("id"), e => Verdict(() => IdCard.Read((string)e.Given["id"]!, s_today))),
        new(Area, e => e.Cites("ONB-09") && e.Gives("cards"), e => new { valid = Words(e, "cards").Select(BankCard.IsRight) }),
        new(Area, e => e.Cites("ONB-11") && e.Gives("names"), e => new
        {
            width = Words(e, "names").ToDictionary(n => n, ShopNames.WidthOf),
            ok = Words(e, "names").ToDictionary(n => n, n => Refused(() => ShopNames.Checked(n)) is null),
        }),
        new("quota", e => e.Cites("ONB-02") && e.Gives("personal", "enterprise_or_individual"), e => new
        {
            allowed = Words(e, "ask").Select(asked => asked is "PERSONAL"
                ? ShopQuota.Allows(QuotaKind.Personal, (int)e.Given["personal"]!)
                : ShopQuota.Allows(QuotaKind.Business, (int)e.Given["enterprise_or_individual"]!)),
        }),
    ];

    private static object CompleteCode(string first17, Example example)
    {
        var check = SocialCreditCode.CheckCharacter(first17);
        return new
        {
            check,
            uscc = first17 + check,
            valid = Refused(() => SocialCreditCode.Checked(first17 + check)) is null,
            subject_hint = HintFor(SocialCreditCode.SubjectOf(first17), (string?)example.Expect["subject_hint"]),
        };
    }

    /// <summary>The book says it in words: they must name the subject that the code says.</summary>
    private static string? HintFor(Subject? subject, string? words)
    {
        var name = subject switch
        {
            Subject.Enterprise => "enterprise",
            Subject.IndividualBusiness => "individual business",
            Subject.Person or null => "",
        };
        return words?.Contains(name, StringComparison.Ordinal) is true ? words : name;
    }

    private static object CompleteCard(string first17)
    {
        var check = IdCard.CheckCharacter(first17);
        var card = IdCard.Read(first17 + check, s_today);
        return new { check, id = card.Number, birth = card.Birth, sex = card.Sex is Sex.Female ? "F" : "M", valid = true };
    }

    private static object Verdict(Action check)
    {
        var refusal = Refused(check);
        return new { valid = refusal is null, reason = refusal?.Code.Split('.')[1].Replace('-', '_').ToUpperInvariant() };
    }

    private static Refusal? Refused(Action check) => Record.Exception(check) as Refusal;

    private static string[] Words(Example example, string name) => [.. example.Given[name]!.AsArray().Select(w => (string)w!)];
}
