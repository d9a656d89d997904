using System.Globalization;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>What a shop may not change as often as it likes.</summary>
public enum ProfilePart { Name = 1, Logo = 2, Intro = 3 }

/// <summary>One of the changes a shop has in a year or a month (ONB-13b). Its key is unique: two who save at once use two, or one of them waits.</summary>
public sealed class ProfileChange
{
    private ProfileChange() { }

    public required Id<Merchant> MerchantId { get; init; }

    public required ProfilePart Part { get; init; }

    /// <summary>2026, or 202608.</summary>
    public required int Period { get; init; }

    /// <summary>From 1 to the most.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <param name="used">Those of the period.</param>
    /// <exception cref="Refusal"><c>profile.used-up</c></exception>
    public static ProfileChange Next(Merchant shop, ProfilePart part, IReadOnlyCollection<int> used, DateTimeOffset now)
    {
        var most = ProfilePolicy.Most(part, shop.Subject);
        if (used.Count >= most) throw UsedUp(part, most);
        return new() { MerchantId = shop.Id, Part = part, Period = ProfilePolicy.PeriodOf(part, now), Number = Enumerable.Range(1, most).Except(used).First(), At = now };
    }

    private static Refusal UsedUp(ProfilePart part, int most)
    {
        var (field, words) = part switch
        {
            ProfilePart.Name => ("Name", $"店铺名称每年最多修改{most}次，今年已用完，明年1月1日恢复"),
            ProfilePart.Logo => (nameof(ShopProfile.LogoUrl), $"店铺头像每年最多更换{most}次，今年已用完，明年1月1日恢复"),
            ProfilePart.Intro => (nameof(ShopProfile.Intro), $"店铺介绍每月最多修改{most}次，本月已用完，下月1日恢复"),
        };
        return new("profile.used-up", words) { Field = field };
    }
}

/// <summary>How often a shop may change what buyers know it by (ONB-13b).</summary>
public static class ProfilePolicy
{
    private const int NamesOfFirm = 5, NamesOfPerson = 3, Logos = 5, Intros = 5;

    public static int Most(ProfilePart part, Subject subject) => part switch
    {
        ProfilePart.Name => subject is Subject.Person ? NamesOfPerson : NamesOfFirm,
        ProfilePart.Logo => Logos,
        ProfilePart.Intro => Intros,
    };

    /// <summary>The calendar year, or the month for the intro.</summary>
    public static int PeriodOf(ProfilePart part, DateTimeOffset now) =>
        int.Parse(ShopCalendar.DayOf(now).ToString(part is ProfilePart.Intro ? "yyyyMM" : "yyyy", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
