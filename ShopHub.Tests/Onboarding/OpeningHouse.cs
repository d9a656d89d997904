using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Onboarding;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Onboarding;

/// <summary>A shop that has no account at the channel yet, and what its people do about it.</summary>
internal static class OpeningHouse
{
    /// <summary>The owner of a shop that was here before and has neither account nor bank card.</summary>
    public static async Task<ShopStaff> OwnerWithoutAccount(this House house, string code)
    {
        var shop = await house.Look(db => db.Merchants.Where(m => m.Code == code).Select(m => m.Id).SingleAsync());
        await house.Look(db => db.Merchants.Where(m => m.Id == shop).ExecuteUpdateAsync(set => set.SetProperty(m => m.SubMchId, (string?)null)));
        await house.Look(db => db.BankAccounts.Where(a => a.MerchantId == shop).ExecuteUpdateAsync(set => set.SetProperty(a => a.Status, BankAccountStatus.Replaced)));
        return await house.Look(db => db.Staff.Where(s => s.MerchantId == shop && s.IsOwner)
            .Select(s => new ShopStaff(s.MerchantId, s.Id, s.Name, ShopPermission.All)).SingleAsync());
    }

    public static async Task HandsIn(this House house, ShopStaff owner)
    {
        var picture = (await house.Services.GetRequiredService<IAccountOpenings>().Upload("paper.jpg", [1, 2, 3])).Value!;
        var subject = await house.Look(db => db.Merchants.Where(m => m.Id == owner.MerchantId).Select(m => m.Subject).SingleAsync());
        Town.Done(await house.As(owner).Do((HandInOpening use, ShopStaff me) => use.Run(me, Papers.Of(subject, picture))));
    }

    public static Task<AccountOpening> Opening(this House house, ShopStaff owner) =>
        house.Look(db => db.AccountOpenings.SingleAsync(o => o.MerchantId == owner.MerchantId));

    /// <summary>Time goes on and the channel is asked until it says this.</summary>
    public static async Task<AccountOpening> Hears(this House house, ShopStaff owner, OpeningStatus status)
    {
        for (var turn = 0; turn < 30 && (await house.Opening(owner)).Status != status; turn++)
        {
            await house.Wind(TimeSpan.FromMinutes(3));
            await house.Services.GetRequiredService<Web.Integrations.Sandbox.Clock.Scheduler>().RunDue();
            await house.Run(Timetable.SendOutbox);
            await house.Run(Timetable.AskOpenings);
        }

        var opening = await house.Opening(owner);
        Assert.Equal(status, opening.Status);
        return opening;
    }

    /// <summary>Somebody presses a button on a page of the channel.</summary>
    public static async Task<string> Presses(this House house, string url, params (string Name, string Value)[] fields)
    {
        using var phone = house.Visitor();
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await phone.PostAsync(url, form);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}
