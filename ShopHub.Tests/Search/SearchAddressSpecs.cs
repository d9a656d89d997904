using ShopHub.Domain.Search;
using ShopHub.Web.Storefront.Search;

namespace ShopHub.Tests.Search;

/// <summary>A search is its address: it can be sent to somebody, gone back to, and typed wrongly.</summary>
public sealed class SearchAddressSpecs
{
    [Fact]
    public void What_is_chosen_stands_in_the_address_and_is_read_from_it()
    {
        var wanted = new SearchAddress { Words = "茶则", Marks = ChosenMarks.Of([new("材质", "竹 & 木"), new(SearchMark.Brand, "A=B")]), Page = 2 };

        var read = SearchAddress.Read(new(new("https://shop.example"), wanted.Link()));

        Assert.Equal(wanted, read);
        Assert.True(read.HasFilters);
        Assert.False(read.WithoutFilters().HasFilters);
    }

    [Theory]
    [InlineData("/search?q=茶&f=")]
    [InlineData("/search?q=茶&f=材质")]
    [InlineData("/search?q=茶&f==竹&f=材质=")]
    public void What_cannot_be_understood_is_left_out(string address) =>
        Assert.Equal(new SearchAddress { Words = "茶" }, SearchAddress.Read(new(new("https://shop.example"), address)));

    [Fact]
    public void A_thousand_marks_are_cut_to_what_a_sheet_can_show()
    {
        var address = "/search?q=茶" + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"&f=材质={i}"));

        Assert.Equal(ChosenMarks.Most, SearchAddress.Read(new(new("https://shop.example"), address)).Marks.All.Count);
    }
}
