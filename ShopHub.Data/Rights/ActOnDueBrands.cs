using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>J19: warns shops whose brand runs out; with its end badge and goods go, and thirty days later the name (BRD-06).</summary>
[UseCase]
public sealed class ActOnDueBrands(ShopDb db, BrandEnds ends, NamesOfShops names, TimeProvider clock)
{
    /// <returns>How many were warned, ended or called by their former name.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await db.BrandRights.Where(r => r.NextAt < now || r.NameDueAt < now).OrderBy(r => r.NextAt ?? r.NameDueAt).Take(batch).ToListAsync();
        foreach (var right in due)
        {
            if (right.NameDueAt < now) await Unname(right, now);
            else if (right.Due(by, now) is { } left) db.Tell(right, "品牌资质即将到期", $"“{right.Mark}”的商标或授权还有{left}天到期（{right.ValidUntil:yyyy年M月d日}），到期后标识和品牌商品会自动下架，请及时续展或补充授权", now);
            else await ends.Follow(right, "品牌资质已到期", now);
        }

        return due.Count;
    }

    private async Task Unname(BrandRight right, DateTimeOffset now)
    {
        var name = await names.Restore(right);
        db.Tell(right, "店铺名称已恢复", $"“{right.Mark}”的权利不再支持店铺名称已满{BrandNaming.CureDays}天，店铺名称恢复为“{name}”", now);
    }
}

/// <summary>A reviewer ends a brand: the mark was refused or declared void, or the owner has taken the grant back (BRD-07).</summary>
[UseCase]
public sealed class EndBrand(ShopDb db, BrandEnds ends, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>brand.why</c>, <c>status.changed</c>, <c>paper.own-shop</c></exception>
    public async Task Run(PlatformStaff by, Id<BrandRight> id, string why)
    {
        by.Needs(PlatformPermission.Review);
        var (now, right) = (clock.GetUtcNow(), await db.BrandRights.Where(r => r.Id == id).Found());
        if (why.Trim().Length is < 4 or > 200) throw RightRefusals.Why();
        if (await db.WorksIn(by, right.MerchantId)) throw RightRefusals.OwnShop();
        right.End(by, why.Trim(), now);
        await ends.Follow(right, $"品牌权利已终止：{why.Trim()}", now);
    }
}

/// <summary>What the end of a brand brings with it, whatever ended it.</summary>
public sealed class BrandEnds(ShopDb db, BrandsOfShops brands, RightsAtTheShelf shelf)
{
    internal async Task Follow(BrandRight right, string title, DateTimeOffset now)
    {
        var due = await brands.Fall(right, now);
        var gone = await shelf.TakeOff(right);
        db.Tell(right, title, $"“{right.Mark}”第{right.Class}类的标识已取消，{gone}件商品已自动下架{BrandNotices.Renaming(due)}", now);
    }
}

/// <summary>A product is sold under one of the shop's marks, or under none.</summary>
[UseCase]
public sealed class SellUnder(ShopDb db, RightsAtTheShelf rights)
{
    /// <param name="mark">The mark by its letters; null for none.</param>
    /// <exception cref="Refusal"><c>right.missing</c>, <c>right.lapsed</c>, <c>brand.lapsed</c></exception>
    public async Task Run(ShopStaff by, Id<Product> id, string? mark)
    {
        by.Needs(ShopPermission.Products);
        var product = await db.Products.Of(by).Where(p => p.Id == id).Found();
        product.Brand = mark;
        await rights.MustHold(product);
    }
}

internal static class BrandNotices
{
    /// <summary>That the name must go; empty when it may stay.</summary>
    public static string Renaming(DateTimeOffset? due) => due is { } until ? $"，店铺名称须在{ShopCalendar.Local(until):M月d日}前更改" : "";

    public static void Tell(this ShopDb db, BrandRight of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.MerchantId.Value, title, words, "/console/brands", now));
}
