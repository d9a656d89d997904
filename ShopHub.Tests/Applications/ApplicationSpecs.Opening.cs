using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Applications;
using ShopHub.Data.Catalog;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Applications;

public sealed partial class ApplicationSpecs
{
    [Fact]
    public async Task An_approved_shop_opens_when_contract_deposit_and_bank_account_are_there()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上花坊"));
        Town.Done(await Submits(town, town.Lin, number));
        Assert.True((await Approves(town, town.Judge, number)).Value);
        var owner = Town.Done(await town.As(town.Lin).Do((HandOverShop use, Buyer me) => use.Run(me, number, "yunshang")));
        var shop = await town.Look(db => db.Merchants.SingleAsync(m => m.Status == ShopStatus.Opening));
        var boss = await town.Look(db => db.Staff.SingleAsync(m => m.MerchantId == shop.Id));

        Assert.Equal(("yunshang", true), (owner.SignInName, boss.IsOwner));
        var again = Town.Done(await town.As(town.Lin).Do((HandOverShop use, Buyer me) => use.Run(me, number, "")));
        Assert.Equal("yunshang", again.SignInName);
        Assert.NotEqual(owner.Password, again.Password);
        Assert.Equal("common.not-found", (await town.As(town.Wang).Do((HandOverShop use, Buyer me) => use.Run(me, number, ""))).Refusal!.Code);
        await town.Look(db => db.Users.Where(u => u.Id == boss.AccountId).ExecuteUpdateAsync(set => set.SetProperty(u => u.HasFirstPassword, false)));
        Assert.Equal("application.handed-over", (await town.As(town.Lin).Do((HandOverShop use, Buyer me) => use.Run(me, number, ""))).Refusal!.Code);
        Assert.Null(await town.As(town.Wang).Ask((ShopPageQueries ask) => ask.Of(shop.Code)));
        Assert.Equal("application.tasks", (await Opens(town, number)).Refusal!.Code);

        Town.Done(await town.As(town.Lin).Do((SignContract use, Buyer me) => use.Run(me, number)));
        Assert.Equal("deposit.too-much", (await Receives(town, number, Money.Yuan(20_000), "ICBC20260302001")).Refusal!.Code);
        Town.Done(await Receives(town, number, Money.Yuan(2_000), "ICBC20260302001"));
        Assert.Equal("deposit.known", (await Receives(town, number, Money.Yuan(2_000), "ICBC20260302001")).Refusal!.Code);
        Assert.Equal("application.tasks", (await Opens(town, number)).Refusal!.Code);
        await town.Put(BankAccount.Adopt(shop, Town.PublicAccountOf(shop.SubjectName), "sealed", town.Clock.GetUtcNow()));
        Town.Done(await Opens(town, number));

        Assert.NotNull(await town.As(town.Wang).Ask((ShopPageQueries ask) => ask.Of(shop.Code)));
        Assert.Equal(ApplicationStatus.Open, (await Of(town, town.Lin)).Status);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_deposit_of_a_shop_that_does_not_come_to_be_is_paid_back_and_the_application_ends()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上花坊"));
        Town.Done(await Submits(town, town.Lin, number));
        await Approves(town, town.Judge, number);
        Assert.Equal("deposit.none", (await PaysBack(town, number)).Refusal!.Code);
        Town.Done(await Receives(town, number, Money.Yuan(500), "ICBC20260302001"));

        town.Clock.Wind(TimeSpan.FromDays(ApplicationPolicy.KeptDays + 1));
        Town.Done(await town.AsClockwork.Do((ActOnOverdueApplications use, Clockwork me) => use.Run(me, 100)));
        Assert.Equal((ApplicationStatus.Approved, true), await town.Look(db => db.Applications.Select(a => new ValueTuple<ApplicationStatus, bool>(a.Status, a.IsEscalated)).SingleAsync()));
        Assert.Equal("application.locked", (await town.As(town.Lin).Do((WithdrawApplication use, Buyer me) => use.Run(me, number))).Refusal!.Code);
        Assert.Equal("common.not-allowed", (await town.As(town.Judge with { Permissions = PlatformPermission.Review }).Do((PayDepositBack use, PlatformStaff me) => use.Run(me, number, "ICBC20260402001"))).Refusal!.Code);
        Town.Done(await PaysBack(town, number));

        Assert.Equal("application.not-approved", (await PaysBack(town, number)).Refusal!.Code);
        Assert.Equal((ApplicationStatus.Closed, 0), ((await Of(town, town.Lin)).Status, await town.Look(db => db.ShopSlots.CountAsync())));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task An_approval_nobody_acted_on_gives_the_name_back()
    {
        await using var town = await Town.Open();
        var number = await Draft(town, town.Lin, Form("云上花坊"));
        Town.Done(await Submits(town, town.Lin, number));
        await Approves(town, town.Judge, number);

        town.Clock.Wind(TimeSpan.FromDays(ApplicationPolicy.KeptDays + 1));
        Town.Done(await town.AsClockwork.Do((ActOnOverdueApplications use, Clockwork me) => use.Run(me, 100)));

        Assert.Equal(ApplicationStatus.Closed, (await Of(town, town.Lin)).Status);
        Assert.Equal("application.not-approved", (await Receives(town, number, Money.Yuan(2_000), "ICBC20260302002")).Refusal!.Code);
        Assert.Equal((0, 0), await town.Look(async db => (await db.TakenNames.CountAsync(), await db.ShopSlots.CountAsync())));
        Assert.Equal(1, await town.Look(db => db.Merchants.CountAsync(m => m.Status == ShopStatus.Closed)));
    }
}
