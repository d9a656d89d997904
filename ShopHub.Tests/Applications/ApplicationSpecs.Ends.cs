using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Applications;
using ShopHub.Data.Outbox;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Applications;

public sealed partial class ApplicationSpecs
{
    [Fact]
    public async Task Handed_in_three_times_more_an_application_ends_and_the_next_waits_seven_days()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上花坊"));
        Town.Done(await Submits(town, town.Lin, number));

        for (var left = ApplicationPolicy.Resubmits; left > 0; left--)
        {
            await SendsBack(town, number, RejectCode.NameNeedsProof);
            var seen = await town.Look(db => db.Applications.Select(a => a.Saves).SingleAsync());
            Town.Done(await Saves(town, town.Lin, number, Form($"云上花坊{left}") with { SubjectName = "另一家公司" }, seen));
            Town.Done(await Submits(town, town.Lin, number));
        }

        await SendsBack(town, number, RejectCode.LicenceUnreadable);
        Assert.Equal((ApplicationStatus.Closed, "云上花坊1"), await town.Look(db => db.Applications.Select(a => new ValueTuple<ApplicationStatus, string>(a.Status, a.Shown.ShopName)).SingleAsync()));
        Assert.Equal("application.locked", (await Attaches(town, town.Lin, number, PaperKind.Licence)).Refusal!.Code);
        Assert.Equal(0, await town.Look(db => db.TakenNames.CountAsync()));

        town.Clock.Wind(TimeSpan.FromDays(ApplicationPolicy.RestDays) - TimeSpan.FromMinutes(1));
        Assert.Equal("application.resting", (await Starts(town)).Refusal!.Code);
        town.Clock.Wind(TimeSpan.FromMinutes(2));
        Town.Done(await Starts(town));
    }

    private static Task<Data.Outcome<string>> Starts(Town town) => town.As(town.Lin).Do((StartApplication use, Buyer me) => use.Run(me, Subject.Enterprise));

    [Fact]
    public async Task Of_an_application_that_ended_nothing_of_the_person_is_kept_and_a_replaced_paper_is_deleted()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上花坊"));
        var before = await town.Look(db => db.Applications.Select(a => a.Papers).SingleAsync());
        Task<List<string>> Dropped() => town.Look(db => db.Outbox.Where(m => m.Kind == OutboxMessage.DropPaper).Select(m => m.Key).ToListAsync());

        Town.Done(await Attaches(town, town.Lin, number, PaperKind.Licence));
        Assert.Equal([before.Single(p => p.Kind is PaperKind.Licence).StoredAs], await Dropped());
        Town.Done(await town.As(town.Lin).Do((WithdrawApplication use, Buyer me) => use.Run(me, number)));

        var ended = await Of(town, town.Lin);
        Assert.Equal(("", 0, "云上花坊", ""), (ended.SealedForm, ended.Papers.Count, ended.Shown.ShopName, ended.Shown.PersonName + ended.Shown.Mobile + ended.Shown.IdNumber));
        Assert.Superset(before.Select(p => p.StoredAs).ToHashSet(), (await Dropped()).ToHashSet());
    }

    [Fact]
    public async Task A_draft_keeps_no_more_than_a_person_writes()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上花坊"));

        Assert.Equal("application.too-long", (await Saves(town, town.Lin, number, Form(new('花', 101)), await town.Look(db => db.Applications.Select(a => a.Saves).SingleAsync()))).Refusal?.Code);
    }

    [Fact]
    public async Task Old_shops_bear_their_names_too()
    {
        await using var town = await Town.Open();
        await town.Look(db => db.TakenNames.ExecuteDeleteAsync());
        var shop = await town.Look(db => db.Merchants.FirstAsync());

        var count = (await town.AsClockwork.Do((ReserveBorneNames use, Clockwork me) => use.Run(me))).Value;

        Assert.Equal(await town.Look(db => db.Merchants.CountAsync()), count);
        Assert.Equal(0, (await town.AsClockwork.Do((ReserveBorneNames use, Clockwork me) => use.Run(me))).Value);
        var number = await Draft(town, town.Lin, Form(shop.ShopName));
        Assert.Equal("application.name-taken", (await Submits(town, town.Lin, number)).Refusal!.Code);
    }

    [Fact]
    public async Task A_shop_approved_before_there_were_rights_may_sell_what_it_was_approved_for_and_shows_its_undated_papers_in_time()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上花坊") with { Categories = ["HOME", "FOOD"] });
        Town.Done(await Submits(town, town.Lin, number));
        Town.Done(await Approves(town, town.Judge, number));
        var shop = (await Of(town, town.Lin)).MerchantId!.Value;
        await town.Look(db => db.CategoryRights.Where(r => r.MerchantId == shop).ExecuteDeleteAsync());
        Task<int> Heals() => town.AsClockwork.Do((GiveOldShopsRights use, Clockwork me) => use.Run(me)).ContinueWith(t => Town.Done(t.Result));

        Assert.True(await Heals() > 2);

        var last = ShopCalendar.DayOf(town.Clock.GetUtcNow()).AddDays(RightPolicy.UndatedDays);
        var rights = await town.Look(db => db.CategoryRights.Where(r => r.MerchantId == shop).OrderBy(r => r.CategoryCode).ToListAsync());
        Assert.Equal([("FOOD", new DateOnly(2030, 5, 31), 1), ("HOME", (DateOnly?)null, 0)], rights.Select(r => (r.CategoryCode, r.ValidUntil, r.Pictures.Count)));
        // The book room is older than applications, and nobody has dated its permit.
        Assert.Equal(last, await town.Look(db => db.CategoryRights.Where(r => r.MerchantId == town.BookRoom.MerchantId && r.CategoryCode == "BOOKS").Select(r => r.ValidUntil).SingleAsync()));
        Assert.Contains("请补交资质", await town.Look(db => db.Notices.Where(n => n.RecipientId == shop.Value).Select(n => n.Title).ToListAsync()));
        Assert.Equal(0, await Heals());
    }
}
