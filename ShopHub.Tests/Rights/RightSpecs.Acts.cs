using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Rights;

public sealed partial class RightSpecs
{
    private static readonly IReadOnlyList<CasePicture> s_picture = [new(PictureRole.Permit, "permit")];

    private static PaperForm Permit(string category, string until) => new() { Category = category, Holder = "云上茶舍有限公司", Number = "JY13301060012345", Until = until };

    private string Day(int ahead) => ShopCalendar.DayOf(_town.Clock.GetUtcNow()).AddDays(ahead).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private Task<Outcome<string>> HandsIn(PaperForm form) => _town.As(_town.TeaHouse).Do((HandInPapers use, ShopStaff me) => use.Run(me, form, s_picture));

    private Task<Outcome> HandsInAgain(string number, PaperForm form, IReadOnlyList<CasePicture> pictures) =>
        _town.As(_town.TeaHouse).Do((HandInAgain use, ShopStaff me) => use.Run(me, number, form, pictures));

    private Task<Outcome> Takes(string number, PlatformStaff? who = null) => _town.As(who ?? _town.Judge).Do((TakePapers use, PlatformStaff me) => use.Run(me, number));

    private async Task SendsBack(string number, params PaperFault[] faults)
    {
        Town.Done(await Takes(number));
        Town.Done(await _town.As(_town.Judge).Do((RejectPapers use, PlatformStaff me) => use.Run(me, number, [.. faults.Select(f => new PaperReject(f, ""))])));
    }

    private async Task<Outcome<bool>> Approves(string number, PlatformStaff? who = null)
    {
        Town.Done(await Takes(number, who));
        return await _town.As(who ?? _town.Judge).Do((ApprovePapers use, PlatformStaff me) => use.Run(me, number));
    }

    /// <summary>New papers until this day, handed in and approved.</summary>
    private async Task Proves(string category, int days) => Town.Done(await Approves(Town.Done(await HandsIn(Permit(category, Day(days))))));

    private async Task Winds(TimeSpan by)
    {
        _town.Clock.Wind(by);
        Town.Done(await _town.AsClockwork.Do((ActOnDueRights use, Clockwork me) => use.Run(me, 100)));
        Town.Done(await _town.AsClockwork.Do((ActOnOverduePapers use, Clockwork me) => use.Run(me, 100)));
    }

    private Task<Outcome> Lists(Id<Product> id) => _town.As(_town.TeaHouse).Do((ListProduct use, ShopStaff me) => use.Run(me, id));

    private Task<int> Loses(string category) =>
        _town.Look(db => db.CategoryRights.Where(r => r.MerchantId == _town.TeaHouse.MerchantId && r.CategoryCode == category).ExecuteDeleteAsync());

    private Task<ListingStatus> Status(Sku of) => _town.Look(db => db.Products.Where(p => p.Id == of.ProductId).Select(p => p.Status).SingleAsync());

    private Task<PaperCase> Case(string number) => _town.Look(db => db.PaperCases.SingleAsync(c => c.Number == number));

    private Task<List<string>> Notices() =>
        _town.Look(db => db.Notices.Where(n => n.RecipientId == _town.TeaHouse.MerchantId.Value).OrderBy(n => n.At).ThenBy(n => n.Id).Select(n => n.Title).ToListAsync());
}
