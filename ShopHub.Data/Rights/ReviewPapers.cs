using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>A reviewer takes a case for himself; two who reach for it at once get one of them.</summary>
[UseCase]
public sealed class TakePapers(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c>, <c>paper.second-person</c>, <c>paper.own-shop</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        var taken = await db.PaperCases.Where(c => c.Number == number).Found();
        if (await db.WorksIn(by, taken.MerchantId)) throw RightRefusals.OwnShop();
        taken.Take(by, clock.GetUtcNow());
    }
}

/// <summary>The reviewer cannot go on with it.</summary>
[UseCase]
public sealed class PutBackPapers(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>paper.reviewer</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        (await db.PaperCases.Where(c => c.Number == number).Found()).PutBack(by, clock.GetUtcNow());
    }
}

/// <summary>Papers are sent back, each fault with its cure.</summary>
[UseCase]
public sealed class RejectPapers(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>paper.reviewer</c>, <c>paper.no-fault</c></exception>
    public async Task Run(PlatformStaff by, string number, IReadOnlyList<PaperReject> rejects)
    {
        by.Needs(PlatformPermission.Review);
        var (now, rejected) = (clock.GetUtcNow(), await db.PaperCases.Where(c => c.Number == number).Found());
        rejected.Reject(by, rejects, now);
        db.Tell(rejected, "资质被驳回", $"“{rejected.Shown.Subject}”的资质有{rejects.Count}处需要修改，请在{ApplicationPolicy.KeptDays}天内重新提交", now);
    }
}

/// <summary>The reviewer agrees; where it is risky another one must agree too. Then the right stands, and goods that had gone come back.</summary>
[UseCase(Runs = BrandRight.MostOwn + 1)]
public sealed class ApprovePapers(ShopDb db, SealedPapers sealing, RightsAtTheShelf shelf, BrandsOfShops brands, TimeProvider clock)
{
    /// <returns>False when a second reviewer must agree first.</returns>
    /// <exception cref="Refusal"><c>paper.reviewer</c>, <c>paper.faults</c>: it has run out while it waited.</exception>
    public async Task<bool> Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        var (now, approved) = (clock.GetUtcNow(), await db.PaperCases.Where(c => c.Number == number).Found());
        var (shop, form) = (await db.Merchants.Where(m => m.Id == approved.MerchantId).Found(), sealing.Open(approved));
        if (!approved.Approve(by, shop, form, now)) return false;
        var given = form.Brand is { } claim ? await GiveBrand(approved, claim, shop, form, by, now) : await GiveCategory(approved, shop.Id, form, by, now);
        db.Tell(approved, "资质审核通过", given, now);
        return true;
    }

    private async Task<string> GiveCategory(PaperCase approved, Id<Merchant> shop, PaperForm form, Actor by, DateTimeOffset now)
    {
        var right = await db.CategoryRights.FirstOrDefaultAsync(r => r.MerchantId == shop && r.CategoryCode == form.Category);
        if (right is null) db.CategoryRights.Add(right = CategoryRight.Grant(shop, form.Category, by, approved.Reason, now));
        right.Prove(form, approved.Pictures, by, approved.Reason, now);
        return $"“{CategoryTable.NameOf(form.Category)}”可以经营{Back(await shelf.BringBack(right, now))}";
    }

    private async Task<string> GiveBrand(PaperCase approved, BrandClaim claim, Merchant shop, PaperForm form, Actor by, DateTimeOffset now)
    {
        var right = await db.BrandRights.FirstOrDefaultAsync(r => r.MerchantId == shop.Id && r.MarkKey == claim.MarkKey && r.Class == claim.Class);
        if (right is null) db.BrandRights.Add(right = BrandRight.Claimed(shop.Id, claim, now));
        var before = right.BrandKey;
        right.Prove(form, approved.Pictures, by, approved.Reason, now);
        var due = await brands.Stand(right, before, shop, claim.ShopName, now);
        var badge = right switch
        {
            { Badge: BrandBadge.Own } => "，店铺显示“品牌自营”标识",
            { Badge: BrandBadge.Authorised } => "，店铺显示“品牌授权”标识",
            { Worth: not null } => "，标识名额已满，暂不显示标识",
            _ => "",
        };
        return $"可以经营“{right.Mark}”品牌{badge}{BrandNotices.Renaming(due)}{Back(await shelf.BringBack(right))}";
    }

    private static string Back(int goods) => goods > 0 ? $"，{goods}件商品已重新上架" : "";
}

internal static class RightNotices
{
    /// <summary>What came to nothing leaves no pictures behind.</summary>
    public static void Drop(this ShopDb db, IReadOnlyList<CasePicture> pictures, DateTimeOffset now) =>
        db.Outbox.AddRange(pictures.Select(p => OutboxMessage.Say(OutboxMessage.DropPaper, p.StoredAs, now)));

    public static void Tell(this ShopDb db, PaperCase of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.MerchantId.Value, title, words, $"/console/{(of.Shown.Brand is null ? "rights" : "brands")}?papers={of.Number}", now));

    public static void Tell(this ShopDb db, CategoryRight of, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(of.MerchantId.Value, title, words, $"/console/rights?apply={of.CategoryCode}", now));
}
