using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Design;
using ShopHub.Data.Shelves;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Design;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;

namespace ShopHub.Data.Database.Demo;

/// <summary>How the town's shops show what they have: groups by rule and by hand, a page from another template each.</summary>
internal sealed class DemoDesigns(DemoDoor door, DateTimeOffset now)
{
    private static readonly (string Shop, string Template, string Notice)[] s_pages =
        [("yunjian", "window", ""), ("mumian", "fresh", "全场满100减8，换季好物陆续上架"), ("shiguang", "sale", ""), ("asui", "story", "一个人的小店，发货慢一点点，谢谢等待")];

    public async Task Draw(IReadOnlyList<OpenedShop> shops)
    {
        var codes = await door.Db.Merchants.ToDictionaryAsync(m => m.Id, m => m.Code);
        door.Clock.Now = now.AddDays(-7);
        foreach (var shop in shops)
        {
            var groups = await Group(shop);
            var (_, template, notice) = s_pages.First(p => p.Shop == codes[shop.Id]);
            var page = DesignTemplates.Of(template).Page(await new DesignDeskQueries(door.Db).Goods(shop.Owner));
            await Publish(shop, Finished(page, groups[0], notice));
        }
    }

    private async Task<List<Id<ProductGroup>>> Group(OpenedShop shop)
    {
        var categories = await door.Db.Products.Where(p => p.MerchantId == shop.Id).Select(p => p.CategoryCode).Distinct().ToListAsync();
        var names = await door.Db.Categories.Where(c => categories.Contains(c.Code)).ToDictionaryAsync(c => c.Code, c => c.Name);
        var picked = await door.Do((MakeGroup use) => use.Run(shop.Owner, "店主推荐", null));
        var best = await door.Db.Products.Where(p => p.MerchantId == shop.Id && p.Status == ListingStatus.On).OrderByDescending(p => p.Sold).Select(p => p.Id).Take(6).ToListAsync();
        await door.Do((PutIntoGroup use) => use.Run(shop.Owner, picked, best));
        var made = new List<Id<ProductGroup>> { picked, await door.Do((MakeGroup use) => use.Run(shop.Owner, "50元以内", new() { MostPrice = 5_000, Order = GroupOrder.Cheapest })) };
        foreach (var code in categories.Order(StringComparer.Ordinal).Where(_ => categories.Count > 1))
            made.Add(await door.Do((MakeGroup use) => use.Run(shop.Owner, names[code], new() { CategoryCode = code })));
        return made;
    }

    private DesignPage Finished(DesignPage page, Id<ProductGroup> group, string notice)
    {
        var blocks = page.Blocks.Select(b => b.Kind is BlockKind.Countdown ? b with { Title = "开学季 · 桌面焕新", Until = now.AddDays(20), Link = new(LinkKind.Group, group.Value) } : b).ToList();
        if (notice.Length > 0) blocks.Insert(0, DesignBlock.New(BlockKind.Notice) with { Text = notice });
        blocks.Add(DesignBlock.New(BlockKind.Group) with { Group = group, Columns = 1 });
        return page with { Blocks = blocks };
    }

    private async Task Publish(OpenedShop shop, DesignPage page)
    {
        var saved = await door.Do((SaveDesign use) => use.Run(shop.Owner, DesignPage.Empty, 0, page));
        await door.Do((PublishDesign use) => use.Run(shop.Owner, saved.Revision));
    }
}
