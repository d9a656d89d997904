using ShopHub.Domain.Merchants;
using ShopHub.Domain.Onboarding;

namespace ShopHub.Tests.Onboarding;

/// <summary>What an honest owner writes into an application.</summary>
internal static class Papers
{
    public static string IdNumber => WithCheck("33010619900307123");

    public static OpeningForm Of(Subject subject, string picture) => new()
    {
        Subject = subject, SocialCreditCode = subject is Subject.Person ? "" : Code(subject is Subject.Enterprise ? "91" : "92"), LicencePicture = picture,
        LegalPerson = "张敏", IdNumber = IdNumber, IdValidUntil = "长期", IdFront = picture, IdBack = picture, ShortName = "阿穗手作",
        IsCorporateAccount = subject is Subject.Enterprise, Bank = "招商银行", BankRegion = "320500",
        AccountNumber = subject is Subject.Enterprise ? "512900001234567" : "6225880137706868", ContactName = "张敏", ContactPhone = "13800000001",
    };

    private static string WithCheck(string first17) => first17 + IdCard.CheckCharacter(first17);

    private static string Code(string kind)
    {
        var first17 = $"{kind}320500MA1ABCDE1";
        return first17 + SocialCreditCode.CheckCharacter(first17);
    }
}
