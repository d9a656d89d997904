using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ShopHub.Data.Catalog;
using ShopHub.Data.Search;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;
using ShopHub.Web.Storefront.Products;

namespace ShopHub.Web.Storefront.Search;

/// <summary>A search as it stands in the page's address.</summary>
public sealed record SearchAddress
{
    public string Words { get; init; } = "";

    public ShelfSort Sort { get; init; }

    public int Page { get; init; } = 1;

    public string? Category { get; init; }

    public string? City { get; init; }

    /// <summary>Whole yuan or yuan and fen, as typed.</summary>
    public string? From { get; init; }

    public string? To { get; init; }

    public bool OnlyBadge { get; init; }

    /// <summary>The shop's code.</summary>
    public string? Shop { get; init; }

    /// <summary>Brands and facts.</summary>
    public ChosenMarks Marks { get; init; } = ChosenMarks.None;

    public bool HasFilters => Category is not null || !Marks.IsEmpty || City is not null || FromMoney is not null || ToMoney is not null || OnlyBadge;

    public bool IsEmpty => Words.Length == 0 && !HasFilters && Shop is null;

    public Money? FromMoney => Read(From);

    public Money? ToMoney => Read(To);

    /// <summary>What cannot be understood is left out.</summary>
    public static SearchAddress Read(Uri address)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        string? One(string name) => query.TryGetValue(name, out var value) && value.ToString().Trim() is { Length: > 0 } text ? text : null;
        var words = One("q") ?? "";
        return new()
        {
            Words = words.Length > SearchText.Longest ? words[..SearchText.Longest] : words,
            Sort = SortRow.Read(One("sort")),
            Page = int.TryParse(One("page"), CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
            Category = One("c") is { } code && CategoryTable.Default.Any(c => c.Code == code) ? code : null,
            City = One("city"), From = One("from"), To = One("to"), OnlyBadge = One("bao") is not null, Shop = One("shop"),
            Marks = ChosenMarks.Of(query.TryGetValue("f", out var marks) ? marks.Select(SearchMark.Read).OfType<SearchMark>() : []),
        };
    }

    public SearchAsk Ask(Id<Merchant>? shop) => new()
    {
        Words = Words, Sort = Sort, Category = Category, City = City, From = FromMoney, To = ToMoney, OnlyBadge = OnlyBadge, Shop = shop, Marks = Marks, Take = SearchQueries.PageSize,
    };

    public SearchAddress WithoutFilters() => new() { Words = Words, Sort = Sort, Shop = Shop };

    public string Link(bool isFiltering = false)
    {
        var parts = new Dictionary<string, string?>
        {
            ["q"] = Words, ["sort"] = Sort is ShelfSort.Popular ? null : SortRow.Write(Sort), ["c"] = Category, ["city"] = City, ["from"] = From, ["to"] = To,
            ["bao"] = OnlyBadge ? "1" : null, ["shop"] = Shop, ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null, ["filter"] = isFiltering ? "1" : null,
        };
        return QueryHelpers.AddQueryString(QueryHelpers.AddQueryString("/search", parts), Marks.All.Select(m => KeyValuePair.Create<string, string?>("f", m.ToString())));
    }

    private static Money? Read(string? yuan) => Yuan.Read(yuan ?? "") is { IsZero: false } sum ? sum : null;
}
