using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Rights;

public sealed partial class BrandSpecs
{
    private const string Owner = "杭州云雾商标有限公司";

    private string Day(int ahead) => ShopCalendar.DayOf(_town.Clock.GetUtcNow()).AddDays(ahead).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The tea house's own mark.</summary>
    private PaperForm Own(int days = 365) => new() { Holder = "云上茶舍有限公司", Number = "12345678", Until = Day(days), Brand = new() { Mark = "云雾", Class = 30 } };

    /// <summary>Another one's mark, granted to this shop through so many hands.</summary>
    private PaperForm Licensed(string subject, int levels = 1, int days = 200, bool alone = false)
    {
        string[] hands = [Owner, .. Enumerable.Range(1, levels - 1).Select(i => $"第{i}级代理公司"), subject];
        return new()
        {
            Holder = Owner, Number = "12345678", Until = Day(365),
            Brand = new() { Mark = "云雾", Class = 30, IsExclusive = alone, Grants = [.. Enumerable.Range(0, levels).Select(i => new BrandGrant(hands[i], hands[i + 1], Day(days)))] },
        };
    }

    private static IReadOnlyList<CasePicture> Pictures(PaperForm form) =>
        [new(PictureRole.Certificate, "certificate"), .. form.Brand!.Grants.Select((_, i) => new CasePicture(PictureRole.Grant, $"grant{i}"))];

    private Task<Outcome<string>> HandsIn(ShopStaff shop, PaperForm form, IReadOnlyList<CasePicture>? pictures = null) =>
        _town.As(shop).Do((HandInPapers use, ShopStaff me) => use.Run(me, form, pictures ?? Pictures(form)));

    private async Task<Outcome<bool>> Approves(string number, PlatformStaff? who = null)
    {
        Town.Done(await _town.As(who ?? _town.Judge).Do((TakePapers use, PlatformStaff me) => use.Run(me, number)));
        return await _town.As(who ?? _town.Judge).Do((ApprovePapers use, PlatformStaff me) => use.Run(me, number));
    }

    private async Task Gets(ShopStaff shop, PaperForm form) => Town.Done(await Approves(Town.Done(await HandsIn(shop, form))));

    private Task<BrandRight> Right(ShopStaff of) => _town.Look(db => db.BrandRights.SingleAsync(r => r.MerchantId == of.MerchantId));

    private Task<Merchant> Shop(ShopStaff of) => _town.Look(db => db.Merchants.SingleAsync(m => m.Id == of.MerchantId));

    private async Task Winds(TimeSpan by)
    {
        _town.Clock.Wind(by);
        Town.Done(await _town.AsClockwork.Do((ActOnDueBrands use, Clockwork me) => use.Run(me, 100)));
        Town.Done(await _town.AsClockwork.Do((ActOnDueRights use, Clockwork me) => use.Run(me, 100)));
    }

    private Task<ListingStatus> Status(Sku of) => _town.Look(db => db.Products.Where(p => p.Id == of.ProductId).Select(p => p.Status).SingleAsync());

    private Task<Outcome> SellsUnder(string? mark) => _town.As(_town.TeaHouse).Do((SellUnder use, ShopStaff me) => use.Run(me, _town.People.Tea.ProductId, mark));

    private async Task<ShopStaff> Another(int number, Subject subject = Subject.Enterprise)
    {
        var now = _town.Clock.GetUtcNow();
        var shop = Merchant.Open($"shop{number}", $"第{number}茶庄", subject, $"第{number}茶庄有限公司", now);
        await _town.Put(shop);
        return new(shop.Id, Id<StaffMember>.New(), "店主", ShopPermission.All);
    }

    private async Task<ShopRow> Page(ShopStaff of) => (await _town.As(_town.Wang).Ask(async (ShopPageQueries ask) => await ask.Of((await Shop(of)).Code)))!;
}
