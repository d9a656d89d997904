using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>A paper that stands behind an application (证件).</summary>
public enum PaperKind { Licence = 1, IdFront = 2, IdBack = 3, BankProof = 4, CategoryPaper = 5 }

/// <summary>
/// What a shop may and must by the subject behind it (ONB-01): the only place where the three differ. Everything later, from
/// the wizard to the members' seats, is read from here.
/// </summary>
/// <param name="Word">As people read it.</param>
/// <param name="ShopsPerSubject">Shops under one social credit code; 0 where there is none (ONB-02b).</param>
/// <param name="Quota">Which of a WeChat id's shops it counts among (ONB-02).</param>
/// <param name="Seats">Members of a shop (ONB-05).</param>
/// <param name="RenamesAYear">ONB-13b.</param>
/// <param name="Papers">Always asked for; a category may ask for more (ONB-03, ONB-04).</param>
/// <param name="MayHaveBrand">ONB-16.</param>
/// <param name="MaySellVirtual">ONB-16.</param>
/// <param name="MayBeHandedOver">ONB-06.</param>
/// <param name="MostPerWithdrawal">WDR-02.</param>
public sealed record SubjectRights(
    Subject Subject, string Word, QuotaKind Quota, int ShopsPerSubject, int Seats, int RenamesAYear, IReadOnlyList<PaperKind> Papers, bool HasLicence, bool MayHaveBrand,
    bool MaySellVirtual, bool MayBeHandedOver, Money MostPerWithdrawal)
{
    private static readonly SubjectRights s_enterprise = new(
        Subject.Enterprise, "企业", QuotaKind.Business, 5, 500, 5, [PaperKind.Licence, PaperKind.IdFront, PaperKind.IdBack, PaperKind.BankProof], true, true, true, true, Money.Yuan(5_000_000));

    private static readonly SubjectRights s_individual = new(
        Subject.IndividualBusiness, "个体工商户", QuotaKind.Business, 5, 100, 5, [PaperKind.Licence, PaperKind.IdFront, PaperKind.IdBack], true, true, true, true, Money.Yuan(500_000));

    private static readonly SubjectRights s_person = new(
        Subject.Person, "个人", QuotaKind.Personal, 0, 5, 3, [PaperKind.IdFront, PaperKind.IdBack], false, false, false, false, Money.Yuan(50_000));

    public static IReadOnlyList<SubjectRights> All { get; } = [s_enterprise, s_individual, s_person];

    public static SubjectRights Of(Subject subject) => subject switch
    {
        Subject.Enterprise => s_enterprise,
        Subject.IndividualBusiness => s_individual,
        Subject.Person => s_person,
    };
}

/// <summary>The two counts of shops that a WeChat id has (ONB-02).</summary>
public enum QuotaKind { Personal = 1, Business = 2 }

/// <summary>How many shops a WeChat id may have; an application in review holds its place, a closed shop gives it back (ONB-02).</summary>
public static class ShopQuota
{
    public static int Of(QuotaKind kind) => kind switch
    {
        QuotaKind.Personal => 1,
        QuotaKind.Business => 3,
    };

    public static bool Allows(QuotaKind kind, int held) => held < Of(kind);
}
