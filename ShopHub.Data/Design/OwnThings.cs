using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Design;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Design;

/// <summary>What a page may show: only the shop's own pictures, products and groups.</summary>
public sealed class OwnThings(ShopDb db)
{
    /// <summary>The page with the sizes its pictures really have. What stood in the draft before was looked at then.</summary>
    /// <exception cref="Refusal"><c>design.picture</c>, <c>common.not-found</c></exception>
    internal async Task<DesignPage> MustBeOwn(ShopStaff by, DesignPage page, DesignPage before)
    {
        var products = page.Blocks.SelectMany(b => b.NamedProducts).Except(before.Blocks.SelectMany(b => b.NamedProducts)).ToList();
        if (products.Count > 0 && await db.Products.Of(by).CountAsync(p => products.Contains(p.Id)) != products.Count) throw CommonRefusals.NotFound();
        var groups = page.Blocks.SelectMany(b => b.NamedGroups).Except(before.Blocks.SelectMany(b => b.NamedGroups)).ToList();
        if (groups.Count > 0 && await db.ProductGroups.Of(by).CountAsync(g => groups.Contains(g.Id)) != groups.Count) throw CommonRefusals.NotFound();
        var sizes = Pictures(before).DistinctBy(p => p.Url).ToDictionary(p => p.Url, p => (p.Width, p.Height));
        foreach (var (url, size) in await Sizes(by, [.. Pictures(page).Select(p => p.Url).Distinct().Where(u => !sizes.ContainsKey(u))])) sizes[url] = size;
        return page with { Blocks = [.. page.Blocks.Select(b => b.Pictures.Count == 0 ? b : b with { Pictures = [.. b.Pictures.Select(p => Sized(p, sizes[p.Url]))] })] };
    }

    private async Task<Dictionary<string, (int Width, int Height)>> Sizes(ShopStaff by, List<string> urls)
    {
        if (urls.Count == 0) return [];
        var found = (await db.ShopPictures.Of(by).Where(p => urls.Contains(p.Url)).ToListAsync()).ToDictionary(p => p.Url, p => (p.Width, p.Height));
        if (found.Count < urls.Count)
        {
            var mine = db.Products.Of(by);
            var ofGoods = await (from product in mine
                                 join picture in db.ProductPictures on product.Id equals picture.ProductId
                                 where urls.Contains(picture.Url)
                                 select new { picture.Url, picture.Width, picture.Height }).ToListAsync();
            foreach (var picture in ofGoods) found[picture.Url] = (picture.Width, picture.Height);
        }

        return urls.All(found.ContainsKey) ? found : throw DesignRefusals.ForeignPicture();
    }

    private static IEnumerable<BlockPicture> Pictures(DesignPage page) => page.Blocks.SelectMany(b => b.Pictures);

    private static BlockPicture Sized(BlockPicture picture, (int Width, int Height) size) => picture with { Width = size.Width, Height = size.Height };
}
