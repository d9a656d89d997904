using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Data.Catalog;
using ShopHub.Data.Merchants;
using ShopHub.Data.Notices;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Web.Kit;

namespace ShopHub.Tests.Access;

/// <summary>What staff did and read can be told later.</summary>
public sealed class AuditSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_line_says_who_did_what_on_which_row()
    {
        var cup = _town.People.Cup;
        Town.Done(await _town.As(_town.TeaHouse).Do((EditSku use, ShopStaff me) => use.Run(me, cup.Id, cup.Price, new(4_990))));
        var clerk = await _town.Colleague(_town.TeaHouse, "小陈", ShopPermission.Orders);
        _town.Clock.Wind(TimeSpan.FromMinutes(1));
        Town.Done(await _town.As(_town.TeaHouse).Do((ChangePermissions use, ShopStaff me) => use.Run(me, clerk.StaffId, new(ShopPermission.Products))));

        var lines = await _town.As(_town.TeaHouse).Ask((AuditQueries ask, ShopStaff me) => ask.OfMyShop(me, new(), 1));

        Assert.Equal(
            [("张敏", "ChangePermissions", "员工", "小陈", "增加 商品；取消 订单"), ("张敏", "EditSku", "商品", "青瓷茶杯", "CUP-1：¥59.90 → ¥49.90")],
            lines.Select(l => (l.Name, l.Act, l.RowKind, l.Row, l.Words)));
    }

    [Fact]
    public async Task A_buyers_number_is_masked_and_each_look_at_the_whole_is_written_down()
    {
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Cup, 1));
        var packer = await _town.Colleague(_town.TeaHouse, "小陈", ShopPermission.Orders | ShopPermission.Buyers);
        var agent = await _town.Colleague(_town.TeaHouse, "小王", ShopPermission.Orders);

        var (packed, told) = (await Sheet(packer, order.Number), await Sheet(agent, order.Number));
        var whole = Town.Done(await Reads(packer, order.Number));

        Assert.Equal(("林小满", "138****1234", "文三路1号"), (packed.ShipTo.Receiver, packed.ShipTo.Phone, packed.ShipTo.Street));
        Assert.Equal(("林**", "138****1234", "（详细地址已隐藏）"), (told.ShipTo.Receiver, told.ShipTo.Phone, told.ShipTo.Street));
        Assert.Equal("林**", (await _town.As(agent).Ask((OrderDeskQueries ask, ShopStaff me) => ask.Page(me, new(), 1))).Rows[0].Receiver);
        Assert.Single((await _town.As(packer).Ask((OrderDeskQueries ask, ShopStaff me) => ask.Page(me, new(Words: "13800001234"), 1))).Rows);
        Assert.Empty((await _town.As(agent).Ask((OrderDeskQueries ask, ShopStaff me) => ask.Page(me, new(Words: "13800001234"), 1))).Rows);
        Assert.Equal("13800001234", whole.Phone);
        Assert.Equal("common.not-allowed", (await Reads(agent, order.Number)).Refusal?.Code);
        Assert.Equal("common.not-found", (await Reads(_town.BookRoom, order.Number)).Refusal?.Code);
        var line = Assert.Single(await _town.As(_town.TeaHouse).Ask((AuditQueries ask, ShopStaff me) => ask.OfMyShop(me, new(order.Number, Acts: AuditWords.Under(AuditWords.Reads)), 1)));
        Assert.Equal(("小陈", "ReadBuyer", "手机号和地址，用于联系买家"), (line.Name, line.Act, line.Words));
        Assert.Equal("buyer.why", (await _town.As(packer).Do((ReadBuyer use, ShopStaff me) => use.Run(me, order.Number, 0))).Refusal?.Code);
    }

    [Fact]
    public async Task Once_a_parcel_has_arrived_nobody_sees_any_more_by_the_way_who_lives_where()
    {
        var order = await _town.ReceivedOrder(_town.Lin, (_town.People.Cup, 1));

        var shown = (await Sheet(_town.TeaHouse, order.Number)).ShipTo;

        Assert.Equal(("林**", "138****1234", "（详细地址已隐藏）"), (shown.Receiver, shown.Phone, shown.Street));
        Assert.Equal("文三路1号", Town.Done(await Reads(_town.TeaHouse, order.Number)).Street);
    }

    [Fact]
    public async Task What_a_shop_earns_on_an_order_is_shown_to_who_may_see_revenue()
    {
        var order = await _town.ReceivedOrder(_town.Lin, (_town.People.Cup, 1));

        Assert.NotNull((await Sheet(_town.TeaHouse, order.Number)).Settlement);
        Assert.Null((await Sheet(_town.TeaHouse with { Permissions = ShopPermission.Orders }, order.Number)).Settlement);
        Assert.NotNull((await Sheet(_town.TeaHouse with { Permissions = ShopPermission.Orders | ShopPermission.Statistics }, order.Number)).Settlement);
    }

    [Fact]
    public async Task A_refused_act_leaves_no_line_and_reading_ones_notices_is_no_secret()
    {
        Assert.False((await _town.As(_town.TeaHouse).Do((RemoveStaff use, ShopStaff me) => use.Run(me, me.StaffId))).IsDone);
        Town.Done(await _town.As(_town.TeaHouse).Do((ReadShopNotices use, ShopStaff me) => use.Run(me)));

        Assert.Equal(0, await _town.Look(db => db.AuditLines.CountAsync()));
    }

    [Fact]
    public async Task An_owner_reads_his_shop_and_the_platform_reads_all()
    {
        foreach (var owner in (ShopStaff[])[_town.TeaHouse, _town.BookRoom])
            Town.Done(await _town.As(owner).Do((NoteDownload use, ShopStaff me) => use.Run(me, "对账单")));
        Town.Done(await _town.As(_town.Judge).Do((NotePlatformDownload use, PlatformStaff me) => use.Run(me, "付款清单")));
        _town.Clock.Wind(TimeSpan.FromDays(1));
        var today = ShopCalendar.DayOf(_town.Clock.GetUtcNow());

        Assert.Equal(["张敏"], (await _town.As(_town.TeaHouse).Ask((AuditQueries ask, ShopStaff me) => ask.OfMyShop(me, new(), 1))).Select(l => l.Name));
        Assert.Equal(3, (await _town.As(_town.Judge).Ask((AuditQueries ask, PlatformStaff me) => ask.Everywhere(me, new(), 1))).Count);
        Assert.Equal(["付款清单"], (await _town.As(_town.Judge).Ask((AuditQueries ask, PlatformStaff me) => ask.Everywhere(me, new("付款"), 1))).Select(l => l.Row));
        Assert.Empty(await _town.As(_town.Judge).Ask((AuditQueries ask, PlatformStaff me) => ask.Everywhere(me, new(From: today), 1)));
        var manager = _town.TeaHouse with { Permissions = StaffPolicy.Manager };
        await Assert.ThrowsAsync<Refusal>(() => _town.As(manager).Ask((AuditQueries ask, ShopStaff me) => ask.OfMyShop(me, new(), 1)));
        var reviewer = _town.Judge with { Permissions = PlatformPermission.Review };
        await Assert.ThrowsAsync<Refusal>(() => _town.As(reviewer).Ask((AuditQueries ask, PlatformStaff me) => ask.Everywhere(me, new(), 1)));
    }

    private Task<OrderSheet> Sheet(ShopStaff by, string number) => _town.As(by).Ask((OrderSheetQueries ask, ShopStaff me) => ask.Of(me, number));

    private Task<Outcome<Domain.Customers.DeliveryAddress>> Reads(ShopStaff by, string number) =>
        _town.As(by).Do((ReadBuyer use, ShopStaff me) => use.Run(me, number, WhyRead.Contact));
}
