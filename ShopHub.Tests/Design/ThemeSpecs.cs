using ShopHub.Domain.Design;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Architecture;
using ShopHub.Web.Hosting;

namespace ShopHub.Tests.Design;

/// <summary>A shop looks its own and stays readable, by day and by night (features.md B7; WCAG 2.1, 1.4.3 and 1.4.11).</summary>
public sealed class ThemeSpecs
{
    [Fact]
    public void A_brand_colour_that_carries_no_white_text_is_refused_with_its_figure_and_the_nearest_that_does()
    {
        var yellow = ShopTheme.Plain with { Brand = Colour.Parse("ffd400") };

        var refused = Assert.Throws<Refusal>(() => yellow.Checked());

        Assert.Equal(("design.contrast", nameof(ShopTheme.Brand)), (refused.Code, refused.Field));
        Assert.Contains("1.43", refused.Message, StringComparison.Ordinal);
        var proposed = ContrastCheck.Of(yellow).First(c => !c.IsReadable).Proposal;
        Assert.InRange(Colour.Contrast(proposed, Colour.White), 4.5, 4.7);
        Assert.Equal(proposed, (yellow with { Brand = proposed }).Checked().Brand);
    }

    [Fact]
    public void Words_on_the_shops_sign_that_cannot_be_read_are_refused()
    {
        var faint = ShopTheme.Plain with { Header = Colour.Parse("b3123f"), HeaderInk = Colour.Parse("d81e06") };

        var check = Assert.Single(ContrastCheck.Of(faint), c => !c.IsReadable);

        Assert.Equal(nameof(ShopTheme.HeaderInk), check.Field);
        Assert.True((faint with { HeaderInk = check.Proposal }).Checked() is not null);
    }

    [Fact]
    public void Whatever_can_be_read_by_day_can_be_read_by_night_too()
    {
        var seed = Environment.TickCount;
        var dice = new Random(seed);
        var tried = 0;
        Colour Any() => new((byte)dice.Next(256), (byte)dice.Next(256), (byte)dice.Next(256));
        for (var i = 0; i < 3_000; i++)
        {
            var header = Any();
            var theme = ShopTheme.Plain with { Brand = Any().Readable(ContrastCheck.Text, Colour.White), Header = header, HeaderInk = Any().Readable(ContrastCheck.Text, header) };
            Rule.Holds(ContrastCheck.Of(theme).Where(c => !c.IsReadable).Select(c => $"seed {seed}: {theme.Slug} {c.Says} {c.Ratio:0.00}"));
            Assert.Equal(theme, ShopTheme.Read(theme.Slug));
            tried++;
        }

        Assert.Equal(3_000, tried);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ffd400-fff8e3-1c1c1f-100")]
    [InlineData("d81e06-fff8e3-1c1c1f-190")]
    [InlineData("d81e06-fff8e3-1c1c1f-10")]
    [InlineData("D81E06-fff8e3-1c1c1f-100")]
    [InlineData("d81e06-fff8e3-1c1c1f-100}body{display:none")]
    [InlineData("red;}*{x:y}-fff8e3-1c1c1f-100")]
    public void An_address_that_says_anything_else_is_no_look(string? slug) => Assert.Null(ShopTheme.Read(slug));

    [Fact]
    public void Every_template_can_be_read_and_its_sheet_names_only_tokens()
    {
        Assert.InRange(DesignTemplates.All.Count, 4, 6);
        Assert.All(DesignTemplates.All, t =>
        {
            t.Page([]).Checked();
            var css = ThemeSheets.Css(t.Theme);
            Assert.StartsWith(".themed{--brand:#", css, StringComparison.Ordinal);
            Assert.DoesNotContain("url(", css, StringComparison.Ordinal);
            Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
        });
    }
}
