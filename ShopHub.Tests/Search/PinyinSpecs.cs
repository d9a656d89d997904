using ShopHub.Domain.Search;

namespace ShopHub.Tests.Search;

public sealed class PinyinSpecs
{
    [Theory]
    [InlineData("chunmian", "cun mian")]
    [InlineData("lvcha", "lu ca")]
    [InlineData("shuang", "suan")]
    [InlineData("xian", "xian")]
    public void Letters_are_read_as_the_fewest_syllables(string letters, string expected) =>
        Assert.Equal(expected, string.Join(' ', PinyinSpellings.Of(letters)[0].Select(p => p.Text)));

    [Fact]
    public void Initials_are_read_one_by_one()
    {
        var spelling = Assert.Single(PinyinSpellings.Of("cmsjt"));

        Assert.All(spelling, p => Assert.False(p.IsWhole));
        Assert.Equal("cmsjt", string.Concat(spelling.Select(p => p.Text)));
    }

    [Fact]
    public void A_syllable_may_be_half_typed() => Assert.Contains(PinyinSpellings.Of("chunm"), s => s is [{ Text: "cun", IsWhole: true }, { Text: "m", IsWhole: false }]);

    [Theory]
    [InlineData("uuu")]
    [InlineData("iphone15")]
    [InlineData("a")]
    [InlineData("")]
    public void What_spells_nothing_is_no_pinyin(string letters) => Assert.Empty(PinyinSpellings.Of(letters));

    [Fact]
    public void A_character_has_all_its_readings()
    {
        Assert.Equal(["can", "zan"], Pinyin.Of('长').Order());
        Assert.Equal(["cong", "zong"], Pinyin.Of('重').Order());
        Assert.Empty(Pinyin.Of('A'));
    }

    [Theory]
    [InlineData("ＩＰｈｏｎｅ 15 Ｐｒｏ！", "iphone15pro")]
    [InlineData("四件套（全棉）😀", "四件套全棉")]
    public void Words_are_compared_without_width_case_and_signs(string text, string expected) => Assert.Equal(expected, SearchText.Normal(text));

    [Fact]
    public void Half_a_sign_at_the_end_of_a_cut_search_is_left_out()
    {
        var cut = "绿茶😀"[..3];

        Assert.Equal("绿茶", SearchText.Normal(cut));
        Assert.Equal(["绿茶"], SearchText.Parts(cut));
    }

    [Theory]
    [InlineData("苹果15手机", "苹果|15|手机")]
    [InlineData("红色 T恤", "红色|t恤")]
    [InlineData("  ，。", "")]
    public void A_search_is_cut_where_the_script_changes(string words, string parts) => Assert.Equal(parts, string.Join('|', SearchText.Parts(words)));
}
