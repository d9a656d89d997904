using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Rights;

/// <summary>A shop gets another name: asked for by its owner, looked at by a reviewer (ONB-12, ONB-13b).</summary>
public sealed class RenamingSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_shop_is_called_otherwise_when_a_reviewer_agrees_and_keeps_its_old_name_to_itself()
    {
        Town.Done(await Asks(_town.TeaHouse, "半山茶铺"));
        Assert.Equal("云上茶舍", await Name(_town.TeaHouse));

        Town.Done(await Agrees(_town.TeaHouse));

        Assert.Equal("半山茶铺", await Name(_town.TeaHouse));
        Assert.Equal("application.name-taken", (await Asks(_town.BookRoom, "云上 茶舍")).Refusal?.Code);
        Town.Done(await Asks(_town.TeaHouse, "云上茶舍"));
        Assert.Contains("半山茶铺", await LastNotice(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_name_is_free_again_and_so_is_the_years_change()
    {
        Town.Done(await Asks(_town.TeaHouse, "半山茶铺"));
        Assert.Equal("application.name-taken", (await Asks(_town.BookRoom, "半山茶铺")).Refusal?.Code);

        Town.Done(await _town.As(_town.Judge).Do(async (RejectRenaming use, PlatformStaff me) => await use.Run(me, (await Waiting(_town.TeaHouse)).Id, RejectCode.NameNeedsProof, "与半山品牌相同")));

        Assert.Contains("与半山品牌相同", await LastNotice(), StringComparison.Ordinal);
        Assert.Empty(await _town.Look(db => db.ProfileChanges.ToListAsync()));
        Town.Done(await Asks(_town.BookRoom, "半山茶铺"));
    }

    [Fact]
    public async Task A_name_that_is_taken_back_is_free_again()
    {
        Town.Done(await Asks(_town.TeaHouse, "半山茶铺"));
        Assert.Equal("renaming.under-way", (await Asks(_town.TeaHouse, "南坡茶铺")).Refusal?.Code);

        Town.Done(await _town.As(_town.TeaHouse).Do((TakeBackRenaming use, ShopStaff me) => use.Run(me)));

        Town.Done(await Asks(_town.BookRoom, "半山茶铺"));
        Town.Done(await Asks(_town.TeaHouse, "南坡茶铺"));
    }

    [Fact]
    public async Task Of_two_shops_that_ask_for_the_same_name_at_once_one_gets_it()
    {
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 6).SelectMany(_ => new[] { Asks(_town.TeaHouse, "半山茶铺"), Asks(_town.BookRoom, "半山·茶铺") }));

        Assert.Single(outcomes, o => o.IsDone);
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Contains(o.Refusal!.Code, (string[])["application.name-taken", "renaming.under-way"]));
        Assert.Equal(1, await _town.Look(db => db.ProfileChanges.CountAsync()));
    }

    [Fact]
    public async Task Five_names_a_year_and_no_sixth()
    {
        foreach (var name in (string[])["半山茶铺", "南坡茶铺", "北坡茶铺", "东坡茶铺", "西坡茶铺"])
        {
            Town.Done(await Asks(_town.TeaHouse, name));
            Town.Done(await Agrees(_town.TeaHouse));
        }

        Assert.Equal("profile.used-up", (await Asks(_town.TeaHouse, "中坡茶铺")).Refusal?.Code);
        _town.Clock.Wind(TimeSpan.FromDays(366));
        Town.Done(await Asks(_town.TeaHouse, "中坡茶铺"));
    }

    [Theory]
    [InlineData("云上茶舍", "renaming.same")]
    [InlineData("茶", "shop-name.width")]
    [InlineData(" 半山茶铺", "shop-name.blanks")]
    [InlineData("半山🍵茶铺", "shop-name.characters")]
    [InlineData("半山官方茶铺", "renaming.word")]
    [InlineData("半山旗舰店", "renaming.word")]
    public async Task A_name_no_shop_may_have_is_refused_while_it_is_typed_and_when_it_is_handed_in(string name, string code)
    {
        var refused = await Asks(_town.TeaHouse, name);

        Assert.Equal(code, refused.Refusal?.Code);
        Assert.Equal(refused.Refusal!.Message, await _town.As(_town.TeaHouse).Ask((RenamingQueries ask, ShopStaff me) => ask.WhyNot(me, name)));
        Assert.Empty(await _town.Look(db => db.Renamings.ToListAsync()));
    }

    [Fact]
    public async Task Of_two_reviewers_at_once_one_decides()
    {
        Town.Done(await Asks(_town.TeaHouse, "半山茶铺"));
        var id = (await Waiting(_town.TeaHouse)).Id;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => i % 2 == 0
            ? _town.As(_town.Judge).Do((ApproveRenaming use, PlatformStaff me) => use.Run(me, id))
            : _town.As(_town.Judge).Do((RejectRenaming use, PlatformStaff me) => use.Run(me, id, RejectCode.NameForbidden, ""))));

        Assert.Single(outcomes, o => o.IsDone);
        Assert.Single(await _town.Look(db => db.Renamings.Where(r => r.Of == null).ToListAsync()));
    }

    [Fact]
    public async Task A_clerk_asks_for_no_name_and_a_reviewer_does_not_decide_about_the_shop_he_works_in()
    {
        var manager = await _town.Colleague(_town.TeaHouse, "店长", StaffPolicy.Manager);
        Assert.Equal("common.not-allowed", (await Asks(manager, "半山茶铺")).Refusal?.Code);

        Town.Done(await Asks(_town.TeaHouse, "半山茶铺"));
        await _town.Look(async db => await db.PlatformMembers.Where(m => m.Id == _town.Judge.MemberId)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.AccountId, db.Staff.Where(s => s.Id == _town.TeaHouse.StaffId).Select(s => s.AccountId).Single())));
        Assert.Equal("paper.own-shop", (await Agrees(_town.TeaHouse)).Refusal?.Code);
    }

    [Fact]
    public async Task A_late_review_is_told_above_and_approves_nothing()
    {
        Town.Done(await Asks(_town.TeaHouse, "半山茶铺"));
        _town.Clock.Wind(TimeSpan.FromDays(20));

        Assert.Equal(1, Town.Done(await _town.AsClockwork.Do((ActOnOverdueRenamings use, Clockwork me) => use.Run(me, 100))));
        Assert.Equal(0, Town.Done(await _town.AsClockwork.Do((ActOnOverdueRenamings use, Clockwork me) => use.Run(me, 100))));

        Assert.True((await Waiting(_town.TeaHouse)).IsEscalated);
        Assert.Equal("云上茶舍", await Name(_town.TeaHouse));
    }

    private Task<Outcome> Asks(ShopStaff by, string name) => _town.As(by).Do((AskRenaming use, ShopStaff me) => use.Run(me, name));

    private async Task<Outcome> Agrees(ShopStaff of)
    {
        var id = (await Waiting(of)).Id;
        return await _town.As(_town.Judge).Do((ApproveRenaming use, PlatformStaff me) => use.Run(me, id));
    }

    private Task<Renaming> Waiting(ShopStaff of) => _town.Look(db => db.Renamings.SingleAsync(r => r.Of == of.MerchantId));

    private Task<string> Name(ShopStaff of) => _town.Look(db => db.Merchants.Where(m => m.Id == of.MerchantId).Select(m => m.ShopName).SingleAsync());

    private Task<string> LastNotice() => _town.Look(db => db.Notices.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Select(n => n.Words).FirstAsync());
}
