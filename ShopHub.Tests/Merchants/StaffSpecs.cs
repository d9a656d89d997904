using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Access;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Catalog;
using ShopHub.Data.Inventory;
using ShopHub.Data.Merchants;
using ShopHub.Data.Settlement;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Merchants;

public sealed class StaffSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_removed_member_is_nobody_in_the_shop_any_more()
    {
        var clerk = await Hires(ShopPermission.Orders);
        Assert.NotNull(await Finds(clerk));

        var outcome = await _town.As(_town.TeaHouse).Do((RemoveStaff use, ShopStaff me) => use.Run(me, clerk.Id));

        Assert.True(outcome.IsDone);
        Assert.Null(await Finds(clerk));
    }

    [Fact]
    public async Task The_owner_stays()
    {
        var outcome = await _town.As(_town.TeaHouse).Do((RemoveStaff use, ShopStaff me) => use.Run(me, me.StaffId));

        Assert.Equal("staff.owner-stays", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task Another_shops_member_is_not_found()
    {
        var clerk = await Hires(ShopPermission.Orders);

        var outcome = await _town.As(_town.BookRoom).Do((RemoveStaff use, ShopStaff me) => use.Run(me, clerk.Id));

        Assert.Equal("common.not-found", outcome.Refusal?.Code);
        Assert.NotNull(await Finds(clerk));
    }

    [Fact]
    public async Task A_member_without_the_permission_may_neither_look_nor_act()
    {
        var idle = _town.TeaHouse with { Permissions = ShopPermission.Support };
        var sku = _town.People.Tea;

        await Refuses(() => _town.As(idle).Ask((OrderDeskQueries ask, ShopStaff me) => ask.Page(me, new(), 1)));
        await Refuses(() => _town.As(idle).Ask((ProductDeskQueries ask, ShopStaff me) => ask.Page(me, null, null, 1)));
        await Refuses(() => _town.As(idle).Ask((AfterSaleDeskQueries ask, ShopStaff me) => ask.Page(me, null, 1)));
        await Refuses(() => _town.As(idle).Ask((MoneyQueries ask, ShopStaff me) => ask.Figures(me)));
        await Refuses(() => _town.As(idle).Ask((StaffQueries ask, ShopStaff me) => ask.All(me)));
        var priced = await _town.As(idle).Do((EditSku use, ShopStaff me) => use.Run(me, sku.Id, sku.Price, new(1)));
        var stocked = await _town.As(idle).Do((ChangeStock use, ShopStaff me) => use.Run(me, sku.Id, 1, "入库"));
        Assert.Equal("common.not-allowed", priced.Refusal?.Code);
        Assert.Equal("common.not-allowed", stocked.Refusal?.Code);
    }

    private static async Task Refuses(Func<Task> look) =>
        Assert.Equal("common.not-allowed", (await Assert.ThrowsAsync<Refusal>(look)).Code);

    private async Task<StaffMember> Hires(ShopPermission permissions)
    {
        var clerk = StaffMember.Hire(_town.TeaHouse.MerchantId, Guid.CreateVersion7(), "小陈", permissions);
        await _town.Put(clerk);
        return clerk;
    }

    private async Task<ShopStaff?> Finds(StaffMember member)
    {
        await using var scope = _town.Scope();
        return await scope.ServiceProvider.GetRequiredService<ActorQueries>().ShopStaff(member.AccountId, member.MerchantId);
    }
}
