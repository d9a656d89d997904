using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Merchants;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Trade;

/// <summary>Who decides about them.</summary>
public sealed partial class LostParcelSpecs
{
    [Fact]
    public async Task Only_a_judge_decides_and_his_queue_and_his_duties_show_the_longest_first()
    {
        await using var town = await Town.Open();
        var (older, newer) = (await Lost(town), await Lost(town));
        var queue = await town.As(town.Judge).Ask((LookedIntoQueries ask, PlatformStaff me) => ask.Queue(me, 1));
        var duties = await town.As(town.Judge).Ask((DutyQueries ask, PlatformStaff me) => ask.Mine(me));
        var frame = await town.As(town.Judge).Ask((PlatformQueries ask, PlatformStaff me) => ask.Frame(me));
        var clerk = town.Judge with { Permissions = PlatformPermission.Finance };

        var refused = await town.As(clerk).Do((ConfirmForBuyer use, PlatformStaff me) => use.Run(me, older.Number, Found));

        Assert.Equal([older.Number, newer.Number], queue.Rows.Select(r => r.Number));
        Assert.Single(queue.Rows[0].Parcels);
        Assert.Equal((2, 2), (frame.WaitingReceipts, duties.Count(d => d.Kind is DutyKind.Receipt)));
        Assert.Equal("common.not-allowed", refused.Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_decides_about_an_order_of_a_shop_in_which_he_works()
    {
        await using var town = await Town.Open();
        var order = await Lost(town);
        var account = await town.Look(db => db.Staff.Where(s => s.Id == town.TeaHouse.StaffId).Select(s => s.AccountId).SingleAsync());
        var colleague = PlatformMember.Hire(account, "店主兼裁定员", PlatformPermission.Judge);
        await town.Put(colleague);
        var both = new PlatformStaff(colleague.Id, colleague.Name, colleague.Permissions);

        var outcome = await town.As(both).Do((ConfirmForBuyer use, PlatformStaff me) => use.Run(me, order.Number, Found));

        Assert.Equal("order.own-shop", outcome.Refusal?.Code);
    }
}
