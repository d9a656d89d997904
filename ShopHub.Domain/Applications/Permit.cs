using ShopHub.Domain.Catalog;

namespace ShopHub.Domain.Applications;

/// <summary>What stands on the paper of a category, as it was written (类目资质).</summary>
public sealed record Permit(string Category)
{
    private const int ShortestNumber = 4, LongestNumber = 40;

    /// <summary>The paper's own number.</summary>
    public string Number { get; init; } = "";

    /// <summary>yyyy-MM-dd.</summary>
    public string From { get; init; } = "";

    /// <summary>yyyy-MM-dd, or <see cref="ApplicationForm.ForEver"/>.</summary>
    public string Until { get; init; } = "";

    public string Paper => CategoryNeeds.Of(Category).ShopPaper ?? "类目资质";

    /// <summary>What the controls of one permit are called.</summary>
    public static string Field(string category, string part) => $"{nameof(ApplicationForm.Permits)}[{category}].{part}";

    public IEnumerable<FieldFault> Faults(DateOnly today)
    {
        if (Number.Trim().Length is < ShortestNumber or > LongestNumber) yield return new(Field(Category, nameof(Number)), $"请填写证照编号，{ShortestNumber}至{LongestNumber}位");
        if (LastDays.FirstFault(From, Until, today) is { } from) yield return new(Field(Category, nameof(From)), from);
        if (LastDays.UntilFault(Until, today) is { } until) yield return new(Field(Category, nameof(Until)), until);
    }
}
