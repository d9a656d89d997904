using ShopHub.Domain.Catalog;

namespace ShopHub.Tests.Catalog;

public sealed class DetailHtmlSpecs
{
    [Theory]
    [InlineData("<p onclick=\"steal()\">好茶</p>", "<p>好茶</p>")]
    [InlineData("<script>steal()</script><p>茶</p>", "<p>茶</p>")]
    [InlineData("<scr<script></script>ipt>alert(1)</script>", "ipt&gt;alert(1)")]
    [InlineData("<SCRIPT SRC=//evil.example/x.js></SCRIPT >茶", "茶")]
    [InlineData("<script>if (a < b) steal()", "")]
    [InlineData("<a href=\"javascript:steal()\">点这里</a>", "点这里")]
    [InlineData("<iframe src=\"https://evil.example\"><p>里面</p></iframe>外面", "外面")]
    [InlineData("<svg><script>steal()</script></svg>茶", "茶")]
    [InlineData("<p style=\"position:fixed\">茶", "<p>茶</p>")]
    [InlineData("<ul><li>一<li>二</ul>", "<ul><li>一<li>二</li></li></ul>")]
    [InlineData("价格 < 100 & 好 > 坏", "价格 &lt; 100 &amp; 好 &gt; 坏")]
    [InlineData("&lt;script&gt;steal()&lt;/script&gt;", "&lt;script&gt;steal()&lt;/script&gt;")]
    [InlineData("<!-- <p>藏</p> --><p>茶</p>", "<p>茶</p>")]
    [InlineData("</p></div>茶</table>", "茶")]
    public void Only_what_cannot_harm_comes_out(string given, string clean) =>
        Assert.Equal(clean, DetailHtml.Clean(given, _ => null));

    [Fact]
    public void A_picture_stays_only_with_an_address_of_ours()
    {
        const string Given = "<p><img src='http://a.example/1.jpg' onerror=steal() alt='\"><script>'/><img src=\"http://a.example/2.jpg\"></p>";

        var clean = DetailHtml.Clean(Given, url => url.EndsWith("1.jpg", StringComparison.Ordinal) ? new("/u/1.webp", 960, 640) : null);

        Assert.Equal("<p><img src=\"/u/1.webp\" alt=\"&quot;&gt;&lt;script&gt;\" width=\"960\" height=\"640\" loading=\"lazy\"></p>", clean);
        Assert.Equal(["http://a.example/1.jpg", "http://a.example/2.jpg"], DetailHtml.Pictures(Given));
    }

    [Fact]
    public void Whatever_is_thrown_at_it_only_known_tags_come_out()
    {
        var seed = Random.Shared.Next();
        var dice = new Random(seed);
        string[] parts = ["<", ">", "/", "\"", "'", "=", "script", "img", "p", "src", "onerror", "javascript:", "<!--", "-->", " ", "茶", "&lt;", "svg", "iframe"];
        for (var i = 0; i < 3_000; i++)
        {
            var given = string.Concat(Enumerable.Range(0, dice.Next(1, 25)).Select(_ => parts[dice.Next(parts.Length)]));
            var clean = DetailHtml.Clean(given, _ => new("/u/x.webp", 0, 0));
            var tags = System.Text.RegularExpressions.Regex.Matches(clean, "<(?!/?p>|img src=\"/u/x\\.webp\" alt=\"[^\"<>]*\" loading=\"lazy\">)");
            Assert.True(tags.Count == 0, $"seed {seed}: {given} → {clean}");
        }
    }
}
