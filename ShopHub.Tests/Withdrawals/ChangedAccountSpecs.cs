using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Access;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Jobs;
using static ShopHub.Domain.Withdrawals.SettlementChangeStatus;

namespace ShopHub.Tests.Withdrawals;

/// <summary>A shop proves another bank account, and the channel takes it too: nothing is paid out until both agree.</summary>
public sealed class ChangedAccountSpecs
{
    private const string Number = "571900087654321";

    [Fact]
    public async Task A_proved_account_becomes_the_channels_and_may_be_used_after_72_hours()
    {
        await using var house = await House.Open();
        var owner = await Owner(house);

        await Proves(house, owner);
        Assert.Contains("withdrawal.account-auditing", await Blocks(house, owner));
        Assert.Contains("withdrawal.account-fresh", await Blocks(house, owner));

        Assert.Equal(Accepted, (await Decided(house, owner)).Status);
        Assert.Equal(Number, World(house).SubMerchants[await SubMchId(house, owner)].Account!.Number);
        Assert.DoesNotContain("withdrawal.account-auditing", await Blocks(house, owner));
        Assert.Contains("withdrawal.account-fresh", await Blocks(house, owner));
        await house.Wind(TimeSpan.FromHours(73));
        Assert.DoesNotContain("withdrawal.account-fresh", await Blocks(house, owner));
    }

    [Theory]
    [InlineData("settlement-audit-fail")]
    [InlineData("settlement-verify-fail")]
    public async Task An_account_the_channel_will_not_have_blocks_until_it_was_submitted_again(string preset)
    {
        await using var house = await House.Open();
        var owner = await Owner(house);
        house.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find(preset, null)!);

        await Proves(house, owner);
        var rejected = await Decided(house, owner);

        Assert.Equal((Rejected, false), (rejected.Status, string.IsNullOrEmpty(rejected.Reason)));
        Assert.Contains("withdrawal.account-rejected", await Blocks(house, owner));
        Town.Done(await house.As(owner).Do((SubmitAccountAgain use, ShopStaff me) => use.Run(me)));
        Assert.Equal(Accepted, (await Decided(house, owner)).Status);
        var more = await house.As(owner).Do((SubmitAccountAgain use, ShopStaff me) => use.Run(me));
        Assert.Equal("bank-account.not-rejected", more.Refusal?.Code);
    }

    private static async Task<ShopStaff> Owner(House house) => await house.Look(db => (
        from member in db.Staff
        join merchant in db.Merchants on member.MerchantId equals merchant.Id
        where merchant.Code == "yunjian" && member.IsOwner
        select new ShopStaff(merchant.Id, member.Id, member.Name, member.Permissions)).SingleAsync());

    private static async Task Proves(House house, ShopStaff owner)
    {
        var holder = await house.Look(db => db.Merchants.Where(m => m.Id == owner.MerchantId).Select(m => m.SubjectName).SingleAsync());
        Assert.Equal(ConfirmAnswer.Confirmed, Town.Done(await house.As(owner).Do((ConfirmMyself use, ShopStaff me) => use.Run(me, House.Password))));
        var id = Town.Done(await house.As(owner).Do((AddBankAccount use, ShopStaff me) => use.Run(me, Town.PublicAccountOf(holder, Number))));
        while (await house.Look(db => db.BankAccounts.AnyAsync(a => a.Id == id && a.ProofSentAt == null))) await house.Run(Timetable.SendOutbox);
        var amount = new Money(World(house).Payouts.Transfers.Values.Single(t => t.Number == Number).Fen);
        Assert.Equal(ProofAnswer.Proved, Town.Done(await house.As(owner).Do((ProveBankAccount use, ShopStaff me) => use.Run(me, id, amount))));
    }

    /// <summary>Sent and asked about until the channel has made up its mind.</summary>
    private static async Task<SettlementChange> Decided(House house, ShopStaff owner)
    {
        for (var turn = 0; turn < 30 && (await Last(house, owner)).IsOpen; turn++)
        {
            await house.Run(Timetable.SendOutbox);
            await house.Wind(TimeSpan.FromMinutes(3));
            await house.Services.GetRequiredService<Scheduler>().RunDue();
            await house.Run(Timetable.AskSettlements);
        }

        return await Last(house, owner);
    }

    private static Task<SettlementChange> Last(House house, ShopStaff owner) =>
        house.Look(db => db.SettlementChanges.Where(c => c.MerchantId == owner.MerchantId).OrderByDescending(c => c.AskedAt).FirstAsync());

    private static async Task<List<string>> Blocks(House house, ShopStaff owner) =>
        (await house.As(owner).Ask((WithdrawalDeskQueries ask, ShopStaff me) => ask.Desk(me))).Blocks.ConvertAll(b => b.Code);

    private static async Task<string> SubMchId(House house, ShopStaff owner) =>
        (await house.Look(db => db.Merchants.Where(m => m.Id == owner.MerchantId).Select(m => m.SubMchId).SingleAsync()))!;

    private static SandboxWorld World(House house) => house.Services.GetRequiredService<SandboxWorld>();
}
