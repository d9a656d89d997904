using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Catalog;

/// <summary>A detail page is taken apart into blocks and put together again.</summary>
public sealed class DetailBlockSpecs
{
    private static readonly ShownPicture s_picture = new("/u/00000000000000000000000000000001-960.webp", 960, 1_280);

    [Fact]
    public void Blocks_come_back_as_they_were_written()
    {
        DetailBlock[] written =
        [
            new(DetailKind.Heading) { Words = "材质" },
            DetailBlock.Text("榉木，**不上漆**。\n直径 < 9 厘米 & 轻"),
            new(DetailKind.List) { Words = "不烫手\n可叠放" },
            DetailBlock.Of(s_picture) with { Alt = "杯底“落款”" },
            DetailBlock.Table(TableHead.Row, ["尺码", "胸围"], ["S", "96"], ["M", ""]),
            DetailBlock.Table(TableHead.Column, ["产地", "浙江"], ["净含量", "100克"]),
        ];

        var html = DetailBlocks.Html(written);
        var read = DetailBlocks.Of(html);

        Assert.Equal(html, DetailBlocks.Html(read));
        Assert.Equal(written.Select(Said), read.Select(Said));
        Assert.Equal(html, DetailHtml.Safe(html));
    }

    [Theory]
    [InlineData("<p>一</p><p>二</p>", "Text 一|二")]
    [InlineData("开头<br>第二行<h2>标题</h2>后面", "Text 开头|第二行 Heading 标题 Text 后面")]
    [InlineData("<ul><li>一<ul><li>里面</li></ul></li><li>二</li></ul>", "List 一|里面|二")]
    [InlineData("<p>前<img src=\"/u/a.webp\" alt=\"\">后</p>", "Text 前 Picture Text 后")]
    [InlineData("<table><tr><td>一<br>行</td><td><p>二</p></td></tr></table>", "Table 一 行,二")]
    [InlineData("<table></table><ul></ul><h3> </h3><p></p>", "")]
    [InlineData("<p><b>粗</b>细<b></b></p>", "Text **粗**细")]
    [InlineData("<table><tr><td>没有结束", "Table 没有结束")]
    [InlineData("散落<li>一条</li>", "Text 散落|一条")]
    public void Whatever_a_page_looks_like_its_words_stay_in_order(string html, string blocks) =>
        Assert.Equal(blocks, string.Join(' ', DetailBlocks.Of(html).Select(Said)));

    [Fact]
    public void Whatever_is_thrown_at_it_reading_what_was_written_changes_nothing_more()
    {
        var seed = Random.Shared.Next();
        var dice = new Random(seed);
        string[] parts = ["<p>", "</p>", "<b>", "</b>", "<ul>", "<li>", "</ul>", "<h3>", "</h3>", "<table>", "<tr>", "<td>", "</td>", "<th>", "</table>", "<img src='/u/a.webp'>", "<br>", " ", "茶", "**", "&lt;", "5"];
        for (var i = 0; i < 3_000; i++)
        {
            var given = string.Concat(Enumerable.Range(0, dice.Next(1, 25)).Select(_ => parts[dice.Next(parts.Length)]));
            var once = DetailBlocks.Html(DetailBlocks.Of(DetailHtml.Safe(given)));

            Assert.True(once == DetailBlocks.Html(DetailBlocks.Of(once)), $"seed {seed}: {given} → {once}");
            Assert.True(once == DetailHtml.Safe(once), $"seed {seed}: {given} → {once}");
        }
    }

    [Fact]
    public void Nothing_is_lost_of_a_large_table()
    {
        var html = $"<table>{string.Concat(Enumerable.Range(1, 60).Select(r => $"<tr><td>行{r}</td></tr>"))}</table>";

        var words = string.Join('\n', DetailHtml.Lines(DetailBlocks.Html(DetailBlocks.Of(html))));

        Assert.All(Enumerable.Range(1, 60), r => Assert.Contains($"行{r}", words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_with_too_much_in_it_is_refused_in_words()
    {
        var many = DetailBlocks.Html(Enumerable.Range(0, 51).Select(i => DetailBlock.Of(s_picture with { Url = $"/u/{i:x32}-960.webp" })));

        Assert.Equal("product.detail-pictures", Assert.Throws<Refusal>(() => DetailHtml.Checked(many)).Code);
        Assert.Equal("product.detail", Assert.Throws<Refusal>(() => DetailHtml.Checked(new('茶', DetailHtml.Longest + 1))).Code);
    }

    [Fact]
    public void A_picture_that_lies_elsewhere_is_not_taken_from_a_form()
    {
        var about = new ProductAbout("HOME", "手工陶瓷茶则", "", [DetailBlock.Of(new("https://elsewhere.example/1.jpg", 1, 1))], Money.Zero, Promises.None, [s_picture.Url]);

        Assert.Equal("pictures.foreign", Assert.Throws<Refusal>(() => about.Checked([])).Code);
        Assert.DoesNotContain("elsewhere", DetailHtml.Safe(DetailBlocks.Html(about.Detail)), StringComparison.Ordinal);
    }

    private static string Said(DetailBlock block) => block.Kind switch
    {
        DetailKind.Picture => "Picture",
        DetailKind.Table => $"Table {string.Join('|', block.Rows.Select(r => string.Join(',', r)))}",
        _ => $"{block.Kind} {block.Words.Replace('\n', '|')}",
    };
}
