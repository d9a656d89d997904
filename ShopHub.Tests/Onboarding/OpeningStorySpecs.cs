using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Onboarding;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Onboarding;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Onboarding;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Onboarding;

/// <summary>A shop's owner opens an account for the shop; nothing secret is left readable.</summary>
public sealed class OpeningStorySpecs
{
    private const int MostTurns = 30;

    [Fact]
    public async Task An_owner_hands_in_signs_and_the_shop_has_its_account()
    {
        await using var house = await House.Open();
        var owner = await OwnerWithoutAccount(house);
        var picture = (await house.Services.GetRequiredService<IAccountOpenings>().Upload("paper.jpg", [1, 2, 3])).Value!;
        var subject = await house.Look(db => db.Merchants.Where(m => m.Id == owner.MerchantId).Select(m => m.Subject).SingleAsync());

        var wrong = await house.As(owner).Do((HandInOpening use, ShopStaff me) => use.Run(me, Papers.Of(subject, picture) with { IdNumber = "330106199003071230" }));
        var right = await house.As(owner).Do((HandInOpening use, ShopStaff me) => use.Run(me, Papers.Of(subject, picture)));
        var world = house.Services.GetRequiredService<SandboxWorld>();
        List<OpeningStatus> seen = [];
        while (seen.Count < MostTurns && (await Mine(house, owner)) is { SubMchId: null } waiting)
        {
            seen.Add(waiting.Status);
            if (world.Onboardings.Applyments.GetValueOrDefault(waiting.Number) is { } there) house.Services.GetRequiredService<ApplymentDesk>().Step(there);
            await house.Wind(TimeSpan.FromMinutes(3));
            await house.Run(Timetable.SendOutbox);
            await house.Run(Timetable.AskOpenings);
        }

        Assert.Equal(nameof(OpeningForm.IdNumber), wrong.Refusal?.Field);
        Assert.Null(right.Refusal);
        Assert.Contains(OpeningStatus.ToSign, seen);
        var done = await Mine(house, owner);
        Assert.Equal(OpeningStatus.Open, done.Status);
        Assert.Equal(done.SubMchId, await house.Look(db => db.Merchants.Where(m => m.Id == owner.MerchantId).Select(m => m.SubMchId).SingleAsync()));
        Assert.DoesNotContain(Papers.IdNumber, done.SealedForm, StringComparison.Ordinal);
        Assert.NotEqual(Papers.IdNumber, done.Shown.IdNumber);
        Assert.Equal("opening.open", (await house.As(owner).Do((HandInOpening use, ShopStaff me) => use.Run(me, Papers.Of(subject, picture)))).Refusal?.Code);
    }

    private static Task<AccountOpening> Mine(House house, ShopStaff owner) =>
        house.Look(db => db.AccountOpenings.SingleAsync(o => o.MerchantId == owner.MerchantId));

    private static async Task<ShopStaff> OwnerWithoutAccount(House house)
    {
        var shop = await house.Look(db => db.Merchants.Where(m => m.Code == "asui").Select(m => m.Id).SingleAsync());
        await house.Look(db => db.Merchants.Where(m => m.Id == shop).ExecuteUpdateAsync(set => set.SetProperty(m => m.SubMchId, (string?)null)));
        return await house.Look(db => db.Staff.Where(s => s.MerchantId == shop)
            .Select(s => new ShopStaff(s.MerchantId, s.Id, s.Name, ShopPermission.All)).FirstAsync());
    }
}
