using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Access;
using ShopHub.Data.Reconciliation;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Jobs;
using ShopHub.Web.PlatformConsole.Finance;
using Purse = ShopHub.Web.Integrations.Sandbox.World.Purse;

namespace ShopHub.Tests.Reconciliation;

/// <summary>What the channel says lies on each account, beside what our books say must lie there.</summary>
public sealed class BalanceSpecs
{
    private const int MostTurns = 40;

    [Fact]
    public async Task Whatever_happens_to_an_order_no_account_differs()
    {
        await using var house = await House.Open();
        await Divide(house);
        await EverythingAgrees(house, "a town with a history");
        var faults = house.Services.GetRequiredService<FaultTable>();
        faults.Add(new("", new(Route: "POST /v3/ecommerce/profitsharing/orders|POST /v3/ecommerce/profitsharing/finish-order"), FaultStage.Before, new("status"), null));
        await house.Wind(TimeSpan.FromDays(30));
        await house.Wind(TimeSpan.FromDays(9));
        Assert.True(await house.Look(db => db.OrderShares.AnyAsync(s => s.FinishedAt == null)));
        await EverythingAgrees(house, "settled, not divided");
        faults.Clear();
        await Divide(house);
        await EverythingAgrees(house, "settled and divided");

        var number = await Withdraws(house);
        await EverythingAgrees(house, "a withdrawal asked for");
        await Until(house, Timetable.SendOutbox, db => db.Withdrawals.AnyAsync(w => w.Number == number && w.Status == WithdrawalStatus.CreateSuccess));
        await EverythingAgrees(house, "a withdrawal at the channel");
        for (var day = 0; day < MostTurns && !await house.Look(db => db.Withdrawals.AnyAsync(w => w.Number == number && w.Status == WithdrawalStatus.Success)); day++)
        {
            await house.Wind(TimeSpan.FromDays(1));
            await house.Services.GetRequiredService<Scheduler>().RunDue();
            await house.Run(Timetable.PayOut);
        }

        await Divide(house);
        await EverythingAgrees(house, "a withdrawal at the bank");
    }

    [Fact]
    public async Task An_account_that_was_touched_differs_and_no_other()
    {
        await using var house = await House.Open();
        await Divide(house);
        var shop = await house.Look(db => db.Merchants.Where(m => m.Code == "yunjian").Select(m => m.SubMchId).SingleAsync());
        World(house).Book(new BookEntry(house.Now, "freed", "Z1", new() { [Purse.Frozen(shop)] = -7, [Purse.Available(shop)] = 7 }));
        Assert.Equal((shop, 0L), Told(Assert.Single(await Compared(house), a => !a.Agrees)));

        World(house).Book(new BookEntry(house.Now, "account debited", "Z2", new() { [Purse.Available(shop)] = -7, [MoneyBook.Bank] = 7 }));
        Assert.Equal((shop, -7L), Told(Assert.Single(await Compared(house), a => !a.Agrees)));

        static (string?, long?) Told(AccountCompared account) => (account.Ours.SubMchId, account.Difference?.Fen);
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void What_is_just_being_divided_explains_a_difference_and_no_more(long gap, bool explained)
    {
        var ours = new ExpectedBalance("1900881001", "云间茶舍", [new(BalanceReason.Escrow, Money.Zero, new(1_000))]) { UnderWay = new(300) };

        Assert.Equal(explained, new AccountCompared(ours, new(Money.Zero, new(1_000 + gap)), null).IsUnderWay);
    }

    [Fact]
    public async Task An_account_the_channel_does_not_tell_is_not_called_right()
    {
        await using var house = await House.Open();
        house.Services.GetRequiredService<FaultTable>().Add(new("", new(Route: "GET /v3/merchant/fund/balance/{number}"), FaultStage.Before, new("status", 403, "NO_AUTH"), null));

        var silent = (await Compared(house))[0];

        Assert.Equal((null, null, null, false), (silent.Ours.SubMchId, silent.Theirs, silent.Difference, silent.Agrees));
        Assert.StartsWith("NO_AUTH", silent.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_accountant_paid_by_hand_is_to_be_taken_out_of_the_channel()
    {
        await using var house = await House.Open(new() { ["WeChatPay:Family"] = "Direct" });
        await house.Wind(TimeSpan.FromDays(30));
        await house.Wind(TimeSpan.FromDays(9));
        await Divide(house);
        await EverythingAgrees(house, "settled");
        await Withdraws(house);
        Town.Done(await house.As(await Finance(house)).Do((DrawPayoutList use, PlatformStaff me) => use.Run(me)));
        var paid = await house.Look(db => db.Withdrawals.SingleAsync());
        var other = (await Finance(house)) with { MemberId = Id<PlatformMember>.New(), Name = "另一位会计" };
        Town.Done(await house.As(other).Do((FinishPayout use, PlatformStaff me) => use.Run(me, paid.Number, PayoutResult.Paid, "")));

        var wrong = Assert.Single(await Compared(house), a => !a.Agrees);
        Assert.Equal((null, paid.Amount), (wrong.Ours.SubMchId, wrong.Difference));

        var client = house.Services.GetRequiredService<WeChatPayClient>();
        await client.Post("/v3/merchant/fund/withdraw", new { out_request_no = "PW1", amount = paid.Amount.Fen, account_type = "BASIC" }, default);
        await EverythingAgrees(house, "taken out to the platform's bank");
    }

    [Fact]
    public async Task Only_who_may_look_at_money_is_told()
    {
        await using var house = await House.Open();
        var reviewer = (await Finance(house)) with { Permissions = PlatformPermission.Review };

        await Assert.ThrowsAsync<Refusal>(() => house.As(reviewer).Ask((BalanceQueries ask, PlatformStaff me) => ask.Expected(me)));
        await Assert.ThrowsAsync<Refusal>(() => house.As(reviewer).Ask((BalanceQueries ask, PlatformStaff me) => ask.WithoutAccount(me)));
    }

    private static SandboxWorld World(House house) => house.Services.GetRequiredService<SandboxWorld>();

    private static async Task<List<AccountCompared>> Compared(House house)
    {
        var ours = await house.As(await Finance(house)).Ask((BalanceQueries ask, PlatformStaff me) => ask.Expected(me));
        return await house.Services.GetRequiredService<AskBalances>().Ask(ours);
    }

    private static async Task EverythingAgrees(House house, string when)
    {
        // What the jobs of the house are doing meanwhile lies between the two looks.
        var compared = await Compared(house);
        for (var i = 0; i < MostTurns && compared.Exists(a => !a.Agrees); i++) compared = await Compared(house);
        Assert.True(compared.Count > 3);
        var wrong = compared.Find(a => !a.Agrees);
        Assert.True(wrong is null, $"{when}: {wrong?.Ours.Name} {wrong?.Theirs}, we say {wrong?.Ours.Available} and {wrong?.Ours.Pending}: {string.Join(", ", wrong?.Ours.Parts ?? [])}");
    }

    private static Task<PlatformStaff> Finance(House house) => house.Look(db =>
        db.PlatformMembers.Where(m => m.Permissions.HasFlag(PlatformPermission.Finance)).Select(m => new PlatformStaff(m.Id, m.Name, m.Permissions)).FirstAsync());

    /// <summary>¥100.00 of what the tea house has.</summary>
    private static async Task<string> Withdraws(House house)
    {
        var owner = await house.Look(db => (
            from member in db.Staff
            join merchant in db.Merchants on member.MerchantId equals merchant.Id
            where merchant.Code == "yunjian" && member.IsOwner
            select new ShopStaff(merchant.Id, member.Id, member.Name, member.Permissions)).SingleAsync());
        Town.Done(await house.As(owner).Do((ConfirmMyself use, ShopStaff me) => use.Run(me, House.Password)));
        return Town.Done(await house.As(owner).Do((AskWithdrawal use, ShopStaff me) => use.Run(me, new(10_000))));
    }

    private static Task Divide(House house) => Until(house, Timetable.SendOutbox, async db =>
        !(await db.Outbox.AnyAsync(m => m.DueAt != null) || await db.Refunds.AnyAsync(r => r.NextAt != null)));

    private static async Task Until(House house, Job job, Func<Data.Database.ShopDb, Task<bool>> isSo)
    {
        for (var i = 0; i < MostTurns && !await house.Look(isSo); i++)
        {
            await house.Wind(TimeSpan.FromMinutes(5));
            await house.Run(job);
        }
    }
}
