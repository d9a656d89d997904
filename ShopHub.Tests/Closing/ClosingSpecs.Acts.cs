using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Closing;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Closing;

public sealed partial class ClosingSpecs
{
    private static readonly ClosingForm s_form = new(ClosingReason.StopsBusiness, "", "周远", "0571-88886666");

    /// <summary>Everything off the shelf, the data taken home.</summary>
    private static async Task IsReady(Town town, ShopStaff owner)
    {
        Town.Done(await town.As(owner).Do((EmptyTheShelf use, ShopStaff me) => use.Run(me)));
        var archive = Town.Done(await town.As(owner).Do((StartArchive use, ShopStaff me) => use.Run(me)));
        Town.Done(await town.As(owner).Do((EndArchive use, ShopStaff me) => use.Run(me, archive, 1_000)));
    }

    private static async Task<Outcome<string>> Asks(Town town, ShopStaff owner)
    {
        if (!await town.Look(db => db.Staff.AnyAsync(s => s.Id == owner.StaffId && db.Users.Any(a => a.Id == s.AccountId)))) await town.CanSignIn(owner);
        await town.Confirms(owner);
        return await town.As(owner).Do((AskClosing use, ShopStaff me) => use.Run(me, s_form));
    }

    private static Task<Outcome> TakesBack(Town town, ShopStaff owner) => town.As(owner).Do((TakeBackClosing use, ShopStaff me) => use.Run(me));

    private static Task<Outcome> GoesOn(Town town, ShopStaff owner) => town.As(owner).Do((GoOnClosing use, ShopStaff me) => use.Run(me));

    /// <summary>J22 of the night.</summary>
    private static async Task Night(Town town)
    {
        foreach (var id in await town.AsClockwork.Ask((DueClosingQueries ask, Clockwork me) => ask.Due(me)))
            Town.Done(await town.AsClockwork.Do((LookAfterClosing use, Clockwork me) => use.Run(me, id)));
    }

    /// <summary>Asked for, the notice over, waiting for the review.</summary>
    private static async Task<string> WaitsForReview(Town town, ShopStaff owner)
    {
        await IsReady(town, owner);
        var number = Town.Done(await Asks(town, owner));
        town.Clock.Wind(TimeSpan.FromDays(ClosingPolicy.NoticeDays + 1));
        await Night(town);
        Assert.Equal(ClosingStatus.Waiting, (await Of(town, number)).Status);
        return number;
    }

    private static async Task<Outcome<bool>> Approves(Town town, string number)
    {
        Town.Done(await town.As(town.Judge).Do((TakeClosing use, PlatformStaff me) => use.Run(me, number)));
        return await town.As(town.Judge).Do((ApproveClosing use, PlatformStaff me) => use.Run(me, number));
    }

    private static Task<Outcome<bool>> PaysBack(Town town, string number, long fen, string receipt) =>
        town.As(town.Judge).Do((PayClosingDeposit use, PlatformStaff me) => use.Run(me, number, new DepositReceipt(new(fen), receipt)));

    private static async Task SomebodyComplains(Town town, ShopStaff of)
    {
        var complaint = ChannelComplaint.Named("200220260301000000000000000007", town.Clock.GetUtcNow());
        complaint.Hear(new(complaint.Number, "", ComplaintState.Pending, town.Clock.GetUtcNow(), "缺了一本", null, null), of.MerchantId, null, town.Clock.GetUtcNow());
        await town.Put(complaint);
    }

    private static Task<int> ComplaintsAreSettled(Town town) =>
        town.Look(db => db.ChannelComplaints.ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ComplaintState.Processed)));

    private static Task<ShopClosing> Of(Town town, string number) => town.Look(db => db.Closings.SingleAsync(c => c.Number == number));

    private static Task<Merchant> Shop(Town town, ShopStaff owner) => town.Look(db => db.Merchants.SingleAsync(m => m.Id == owner.MerchantId));
}
