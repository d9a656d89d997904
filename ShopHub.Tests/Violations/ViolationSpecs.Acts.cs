using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Violations;

public sealed partial class ViolationSpecs : IAsyncLifetime
{
    private static readonly string[] s_proof = ["/u/0123456789abcdef0123456789abcdef-960.webp"];

    private Town _town = null!;

    /// <summary>Another member of the platform.</summary>
    private PlatformStaff Second => _town.Judge with { MemberId = s_second, Name = "王判" };

    private static readonly Id<PlatformMember> s_second = Id<PlatformMember>.New();

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
        await _town.MaySell(_town.BookRoom);
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    private static ViolationForm Form(string rule, int points) => new(rule, points, "三笔订单填写了同一个虚假运单号", "", "", s_proof);

    private Task<Outcome<string>> Records(string rule, int points, PlatformStaff? who = null, Guid? request = null) => _town.As(who ?? _town.Judge)
        .Do((RecordViolation use, PlatformStaff me) => use.Run(me, "teahouse", Form(rule, points), request ?? Guid.CreateVersion7()));

    private async Task<string> Recorded(string rule, int points) => Town.Done(await Records(rule, points));

    private Task<Outcome> Agrees(string number, PlatformStaff who) => _town.As(who).Do((AgreeViolation use, PlatformStaff me) => use.Run(me, number));

    private Task<Outcome> Appeals(string number, ShopStaff? who = null) => _town.As(who ?? _town.TeaHouse)
        .Do((AppealViolation use, ShopStaff me) => use.Run(me, number, "运单号由快递公司回收后重用，有底单为证", s_proof));

    private Task<Outcome> Decides(string number, bool isWon, PlatformStaff? who = null) => _town.As(who ?? Second)
        .Do((DecideAppeal use, PlatformStaff me) => use.Run(me, number, isWon, "底单与物流记录一致"));

    private async Task Winds(TimeSpan by)
    {
        _town.Clock.Wind(by);
        Town.Done(await _town.AsClockwork.Do((EndMeasures use, Clockwork me) => use.Run(me, 100)));
        Town.Done(await _town.AsClockwork.Do((PublishMeasures use, Clockwork me) => use.Run(me, 100)));
    }

    private Task<ViolationDesk> Desk() => _town.As(_town.TeaHouse).Ask((ViolationQueries ask, ShopStaff me) => ask.Desk(me));

    private async Task<MeasureStep[]> Running() => [.. (await Desk()).Running.Select(m => m.Step)];

    private Task<ListingStatus> Tea() => _town.Look(db => db.Products.Where(p => p.Id == _town.People.Tea.ProductId).Select(p => p.Status).SingleAsync());

    private Task<ShopStatus> Shop() => _town.Look(db => db.Merchants.Where(m => m.Code == "teahouse").Select(m => m.Status).SingleAsync());

    private Task<List<PenaltyNotice>> Shown() => _town.AsClockwork.Ask((PenaltyNoticeQueries ask) => ask.OfShop("teahouse"));
}
