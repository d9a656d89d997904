using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Notices;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Tests.Architecture;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Notices;

/// <summary>Who of a shop is told what.</summary>
public sealed partial class ShopNoticeSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_clerk_is_told_of_orders_and_not_of_the_shops_income_or_its_handing_over()
    {
        var clerk = await _town.Colleague(_town.TeaHouse, "发货员", ShopPermission.Orders);
        await Tells("新订单待发货", "/console/orders?number=1");
        await Tells("货款已结算到账", "/console/money?view=settled");
        await Tells("店主转让等待确认", "/console/handover");

        Assert.Equal(("新订单待发货", 1), await Sees(clerk));
        Assert.Equal(("店主转让等待确认 货款已结算到账 新订单待发货", 3), await Sees(_town.TeaHouse));
        Assert.Equal(("", 0), await Sees(_town.BookRoom));
    }

    [Fact]
    public async Task What_a_clerk_has_read_the_owner_may_still_have_to_read()
    {
        var clerk = await _town.Colleague(_town.TeaHouse, "发货员", ShopPermission.Orders);
        await Tells("新订单待发货", "/console/orders?number=1");
        await Tells("提现已被平台暂停", "/console/money/withdrawals");

        Town.Done(await _town.As(clerk).Do((ReadShopNotices use, ShopStaff me) => use.Run(me)));

        Assert.Equal(0, (await Sees(clerk)).Unread);
        Assert.Equal(1, (await Sees(_town.TeaHouse)).Unread);
        Assert.Equal("提现已被平台暂停", await _town.Look(db => db.Notices.Where(n => n.ReadAt == null).Select(n => n.Title).SingleAsync()));
    }

    [Fact]
    public async Task The_owner_of_a_closed_shop_keeps_the_money_pages_and_is_told_that_it_is_closed()
    {
        var keepsMoney = await _town.Colleague(_town.TeaHouse, "已关店的店主", ShopPermission.Money);
        await Tells("店铺已关闭", "/console/closing");

        Assert.Equal(("店铺已关闭", 1), await Sees(keepsMoney));
    }

    [Fact]
    public void Every_page_a_notice_leads_to_says_which_right_it_needs() => Rule.Holds(
        from file in Files.Code
        where file.Key.StartsWith("ShopHub.Data/", StringComparison.Ordinal)
        from page in ConsolePage().Matches(file.Value).Select(m => m.Groups[1].Value).Distinct()
        where !ShopNotices.Pages.Any(p => page.StartsWith(p.Page, StringComparison.Ordinal))
        select $"{file.Key} leads to {page}");

    private Task Tells(string title, string link)
    {
        _town.Clock.Wind(TimeSpan.FromMinutes(1));
        return _town.Put(Notice.To(_town.TeaHouse.MerchantId.Value, title, "", link, _town.Clock.GetUtcNow()));
    }

    private async Task<(string Titles, int Unread)> Sees(ShopStaff member)
    {
        var rows = await _town.As(member).Ask((FrameQueries ask, ShopStaff me) => ask.Notices(me));
        return (string.Join(' ', rows.Select(r => r.Title)), (await _town.As(member).Ask((FrameQueries ask, ShopStaff me) => ask.Of(me))).Unread);
    }

    [GeneratedRegex("\"(/console/[a-z/]+)")]
    private static partial Regex ConsolePage();
}
