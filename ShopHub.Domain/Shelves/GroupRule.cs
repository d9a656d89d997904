using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Shelves;

/// <summary>What stands first in a group made by rule.</summary>
public enum GroupOrder { BestSelling, Newest, Cheapest, Dearest }

/// <summary>Which products a group takes by itself: all conditions together (自动规则). What is not set does not count.</summary>
public sealed record GroupRule
{
    public string? CategoryCode { get; init; }

    /// <summary>Fen, inclusive.</summary>
    public long? LeastPrice { get; init; }

    /// <summary>Fen, inclusive.</summary>
    public long? MostPrice { get; init; }

    /// <summary>Any part of the title, in any case.</summary>
    public string? TitleWord { get; init; }

    /// <summary>All of these are promised.</summary>
    public Promises Promises { get; init; }

    /// <summary>Listed within so many days.</summary>
    public int? ListedWithinDays { get; init; }

    /// <summary>Pieces paid for, at least.</summary>
    public int? LeastSold { get; init; }

    public bool InStock { get; init; }

    public GroupOrder Order { get; init; }

    private bool IsEmpty =>
        CategoryCode is null && LeastPrice is null && MostPrice is null && TitleWord is null && Promises is Promises.None
        && ListedWithinDays is null && LeastSold is null && !InStock && Order is GroupOrder.BestSelling;

    /// <exception cref="Refusal"><c>group.rule</c>, <c>group.price</c>, <c>group.word</c></exception>
    public GroupRule Checked()
    {
        var rule = this with
        {
            TitleWord = TitleWord?.Trim() is { Length: > 0 } word ? word : null,
            CategoryCode = string.IsNullOrEmpty(CategoryCode) ? null : CategoryCode,
            ListedWithinDays = ListedWithinDays is > 0 and <= 3_650 ? ListedWithinDays : null,
            LeastSold = LeastSold is > 0 ? LeastSold : null,
        };
        if (rule.LeastPrice < 0 || rule.MostPrice < 0 || rule.LeastPrice > rule.MostPrice) throw GroupRefusals.PriceRange();
        if (rule.TitleWord?.Length > GroupPolicy.LongestWord) throw GroupRefusals.Word();
        return rule.IsEmpty ? throw GroupRefusals.EmptyRule() : rule;
    }
}
