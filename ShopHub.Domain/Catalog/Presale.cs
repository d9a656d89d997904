using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>Where the days until a presale is shipped are counted from.</summary>
public enum PresaleFrom { Payment = 1, End = 2 }

/// <summary>Sold and paid in full before it is there (全款预售, SHP-03).</summary>
/// <param name="EndsAt">From then on it is sold as goods in stock.</param>
/// <param name="Days">Until it is shipped.</param>
public sealed record Presale(DateTimeOffset EndsAt, PresaleFrom From, int Days)
{
    /// <summary>SHP-03.</summary>
    public const int LeastDays = 4, MostDays = 15, MostDaysAhead = 30, LongestDays = 15;

    /// <summary>The categories without it. Source: own choice; rules 4.1 leave it open.</summary>
    private static readonly string[] s_without = ["HEALTH", "ALCOHOL", "MEDDEV", "EDU", "SECOND", "VIRTUAL"];

    /// <summary>As shoppers read it.</summary>
    public string Words => From is PresaleFrom.Payment ? $"付款后{Days}天内发货" : $"预售结束后{Days}天内发货";

    public static bool IsOpenTo(string category) => !s_without.Contains(category);

    public bool IsRunning(DateTimeOffset now) => now < EndsAt;

    /// <summary>When the days begin to run.</summary>
    public DateTimeOffset Start(DateTimeOffset paid) => From is PresaleFrom.End && EndsAt > paid ? EndsAt : paid;

    /// <exception cref="Refusal"><c>presale.category</c>, <c>presale.days</c>, <c>presale.at-once</c></exception>
    public Presale Checked(string category, Promises promises)
    {
        if (!IsOpenTo(category)) throw PresaleRefusals.Category();
        if (!Enum.IsDefined(From) || Days is < LeastDays or > MostDays) throw PresaleRefusals.Days();
        return promises.HasFlag(Promises.ShipIn24Hours) ? throw PresaleRefusals.AtOnce() : this;
    }

    /// <summary>Newly said of a product.</summary>
    /// <param name="isOn">Shoppers see it at once.</param>
    /// <exception cref="Refusal"><c>presale.end</c>, <c>presale.span</c></exception>
    public void MustFit(DateTimeOffset now, bool isOn)
    {
        if (EndsAt <= now || EndsAt > now.AddDays(MostDaysAhead)) throw PresaleRefusals.End();
        if (isOn && EndsAt > now.AddDays(LongestDays)) throw PresaleRefusals.Span();
    }
}

public static class PresaleRefusals
{
    private const string EndField = "PresaleEndsAt";

    public static Refusal Category() => new("presale.category", "这个类目不能预售") { Field = EndField };

    public static Refusal Days() => new("presale.days", $"预售的发货时间请填{Presale.LeastDays}至{Presale.MostDays}天") { Field = "PresaleDays" };

    public static Refusal AtOnce() => new("presale.at-once", "预售商品不能同时承诺24小时发货") { Field = EndField };

    public static Refusal End() => new("presale.end", $"预售结束时间需晚于现在，最多{Presale.MostDaysAhead}天后") { Field = EndField };

    public static Refusal Span() => new("presale.span", $"预售最长{Presale.LongestDays}天，请把结束时间提前") { Field = EndField };
}
