using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;

namespace ShopHub.Tests.Rights;

/// <summary>What a shop may call itself by its brand (BRD-03 to BRD-05).</summary>
public sealed class BrandNamingSpecs
{
    private static readonly DateTimeOffset s_since = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("云雾茶业", Subject.Enterprise, 0, false)]
    [InlineData("云雾", Subject.Enterprise, 0, true)]
    [InlineData("云雾旗舰店", Subject.Enterprise, 0, true)]
    [InlineData("云雾官方旗舰店", Subject.Enterprise, 0, true)]
    [InlineData("云雾专卖店", Subject.Enterprise, 0, true)]
    [InlineData("云雾旗舰店", Subject.IndividualBusiness, 0, false)]
    [InlineData("云雾最佳旗舰店", Subject.Enterprise, 0, false)]
    [InlineData("青山旗舰店", Subject.Enterprise, 0, false)]
    [InlineData("云雾南山", Subject.Enterprise, 1, true)]
    [InlineData("云雾南山专卖店", Subject.Enterprise, 1, true)]
    [InlineData("云雾南", Subject.Enterprise, 1, false)]
    [InlineData("云雾北海专卖店", Subject.Enterprise, 1, false)]
    [InlineData("云雾南山旗舰店", Subject.Enterprise, 1, false)]
    [InlineData("云雾南山官方店", Subject.Enterprise, 1, false)]
    [InlineData("云雾南山", Subject.Enterprise, 2, true)]
    [InlineData("云雾南山专卖店", Subject.Enterprise, 2, false)]
    public void A_name_follows_the_level_of_the_right(string name, Subject subject, int levels, bool may)
    {
        var shop = Merchant.Open("nanshan", "南山书房", subject, "南山书房有限公司", s_since);
        var claim = new BrandClaim { Mark = "云雾", Class = 30, ShopName = name, Grants = [.. Enumerable.Range(0, levels).Select(i => new BrandGrant($"甲{i}", $"乙{i}", "长期"))] };

        Assert.Equal(may, BrandNaming.Fault(claim, shop) is null);
    }

    [Theory]
    [InlineData("云雾旗舰店", "flagship")]
    [InlineData("云雾官方旗 舰店", "flagship")]
    [InlineData("云雾专·卖店", "exclusive 南山书房有限公司")]
    [InlineData("云雾南山", null)]
    public void Blanks_and_signs_in_a_name_win_no_further_place(string name, string? place) =>
        Assert.Equal(place, BrandNaming.PlaceOf(name, Merchant.Open("nanshan", "南山书房", Subject.Enterprise, "南山书房有限公司", s_since)));
}
