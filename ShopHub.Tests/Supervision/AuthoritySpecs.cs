using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Supervision;

/// <summary>Each January and July the platform tells the authority who its sellers are (LAW-05).</summary>
public sealed class AuthoritySpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task A_half_year_is_drawn_once_and_taken_for_seven_days()
    {
        var due = AuthorityPolicy.DueOn(_town.Clock.GetUtcNow());
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Draws(due))));
        Assert.Equal(0, Town.Done(await Draws(due)));
        var report = Assert.Single(await List());
        Assert.Equal((due, "系统", 2), (report.DueOn, report.DrawnBy, report.Sellers));
        Assert.Equal("authority.not-taken", (await HandsIn(report)).Refusal!.Code);

        _town.Clock.Wind(TimeSpan.FromDays(AuthorityPolicy.ValidDays) - TimeSpan.FromTicks(1));
        Town.Done(await Takes(report));
        Town.Done(await HandsIn(report));
        _town.Clock.Wind(TimeSpan.FromTicks(1));

        Assert.Equal("authority.over", (await Takes(report)).Refusal!.Code);
        Town.Done(await _town.As(_town.Judge).Do((DrawAuthorityReport use, PlatformStaff me) => use.Run(me)));
        var anew = (await List())[0];
        Assert.Null(anew.DueOn);
        Town.Done(await Takes(anew));
        Assert.Equal(2, await _town.Look(db => db.AuditLines.CountAsync(l => l.Act == nameof(TakeAuthorityReport))));
    }

    [Fact]
    public async Task A_reviewer_who_does_not_lead_neither_draws_nor_reads_it()
    {
        Town.Done(await Draws(AuthorityPolicy.DueOn(_town.Clock.GetUtcNow())));
        var report = Assert.Single(await List());
        var reviewer = _town.Judge with { Permissions = PlatformPermission.Review };

        Assert.Equal("common.not-allowed", (await Takes(report, reviewer)).Refusal!.Code);
        await Assert.ThrowsAsync<Refusal>(() => _town.As(reviewer).Ask((AuthorityQueries ask, PlatformStaff me) => ask.List(me)));
        await Assert.ThrowsAsync<Refusal>(() => Read(reviewer));
    }

    [Fact]
    public async Task It_tells_of_every_seller_by_what_was_checked_last()
    {
        await _town.Put([.. Enumerable.Range(0, 450).Select(i => Merchant.Open($"stall{i}", $"小摊{i}", Subject.Person, "陈阿婆", _town.Clock.GetUtcNow()))]);
        await _town.Look(db => db.Merchants.Where(m => m.Code == "stall7").ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, ShopStatus.Closed)));

        var rows = await Read(_town.Judge);

        Assert.Equal(451, rows.Count);
        Assert.Equal(451, rows.DistinctBy(r => r.Shop.Code).Count());
        Assert.Equal("陈阿婆", rows.Single(r => r.Shop.Code == "stall9").Identity.PersonName);
    }

    [Theory]
    [InlineData("2026-03-02T10:00:00+08:00", "2026-07-01T06:00:00+08:00", "2026-01-01T06:00:00+08:00")]
    [InlineData("2026-07-01T05:59:59+08:00", "2026-07-01T06:00:00+08:00", "2026-01-01T06:00:00+08:00")]
    [InlineData("2026-07-01T06:00:00+08:00", "2027-01-01T06:00:00+08:00", "2026-07-01T06:00:00+08:00")]
    public void It_runs_on_the_first_of_january_and_july(string now, string next, string latest)
    {
        var (rhythm, at) = (new Rhythm.HalfYearly(new(6, 0)), Instant(now));
        Assert.Equal((Instant(next), Instant(latest)), (rhythm.After(at), rhythm.Latest(at)));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private Task<Outcome<int>> Draws(DateOnly due) => _town.AsClockwork.Do((DrawDueAuthorityReport use, Clockwork me) => use.Run(me, due));

    private Task<Outcome> Takes(AuthorityReport report, PlatformStaff? who = null) => _town.As(who ?? _town.Judge).Do((TakeAuthorityReport use, PlatformStaff me) => use.Run(me, report.Id));

    private Task<Outcome> HandsIn(AuthorityReport report) => _town.As(_town.Judge).Do((HandInAuthorityReport use, PlatformStaff me) => use.Run(me, report.Id));

    private Task<List<AuthorityReport>> List() => _town.As(_town.Judge).Ask((AuthorityQueries ask, PlatformStaff me) => ask.List(me));

    private async Task<List<AuthorityRow>> Read(PlatformStaff who)
    {
        List<AuthorityRow> rows = [];
        await _town.As(who).Ask(async (AuthorityQueries ask, PlatformStaff me) =>
        {
            await ask.Each(me, row =>
            {
                rows.Add(row);
                return Task.CompletedTask;
            });
            return true;
        });
        return rows;
    }
}
