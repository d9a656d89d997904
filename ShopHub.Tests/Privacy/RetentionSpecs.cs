using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Closing;
using ShopHub.Data.Privacy;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Privacy;

/// <summary>What nobody needs any more nobody sees, and what its time is over for is gone.</summary>
public sealed class RetentionSpecs
{
    [Fact]
    public async Task Ninety_days_after_an_order_is_over_its_address_is_struck_out_for_everybody()
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Cup, 1));
        var onItsWay = await town.ShippedOrder(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(TimeSpan.FromDays(PrivacyPolicy.AddressDays) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await Hides(town));
        town.Clock.Wind(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await Hides(town));
        Assert.Equal(0, await Hides(town));

        var stored = (await town.Again(order)).ShipTo;
        Assert.Equal(("林**", "138****1234", "（详细地址已隐藏）", "西湖区"), (stored.Receiver, stored.Phone, stored.Street, stored.District));
        Assert.Equal("林小满", (await town.Again(onItsWay)).ShipTo.Receiver);
        Assert.Equal("buyer.hidden", (await town.As(town.TeaHouse).Do((ReadBuyer use, ShopStaff me) => use.Run(me, order.Number, WhyRead.Contact))).Refusal!.Code);
        var found = await town.As(town.TeaHouse).Ask((OrderDeskQueries ask, ShopStaff me) => ask.Page(me, new(Words: "13800001234"), 1));
        Assert.Equal([onItsWay.Number], found.Rows.Select(r => r.Number));
        List<string> exported = [];
        await town.As(town.TeaHouse).Ask(async (ArchiveQueries ask, ShopStaff me) =>
        {
            await ask.EachOrder(me, row => { exported.Add($"{row.Number} {row.Receiver} {row.Phone}"); return Task.CompletedTask; });
            return true;
        });
        Assert.Contains($"{order.Number} 林** 138****1234", exported);
        List<MyOrder> his = [];
        await town.As(town.Lin).Ask(async (MyDataQueries ask, Buyer me) =>
        {
            await ask.EachOrder(me, row => { his.Add(row); return Task.CompletedTask; });
            return true;
        });
        Assert.Equal("林**", his.Single(o => o.Number == order.Number).ShipTo.Receiver);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_closed_order_counts_too_in_batches_of_any_size_and_an_open_case_waits()
    {
        await using var town = await Town.Open();
        var waits = await town.ReceivedOrder(town.Wang, (town.People.Tea, 1));
        for (var i = 0; i < 5; i++) await town.Places(town.Lin, (town.People.Cup, 1));
        town.Clock.Wind(TimeSpan.FromHours(1));
        Town.Done(await town.AsClockwork.Do((CloseUnpaidOrders use, Clockwork me) => use.Run(me, 100)));
        await town.Look(db => db.Orders.Where(o => o.Id == waits.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.OpenAfterSales, 1)));
        town.Clock.Wind(TimeSpan.FromDays(91));

        foreach (var hidden in new[] { 2, 2, 1, 0 }) Assert.Equal(hidden, await Hides(town, 2));
        Assert.Null((await town.Again(waits)).AddressHiddenAt);
        Assert.Equal(5, await town.Look(db => db.Orders.CountAsync(o => o.Status == OrderStatus.Closed && o.ShipTo.Street == "（详细地址已隐藏）")));
    }

    [Theory]
    [InlineData("2024-02-29", "2027-02-28", 1)]
    [InlineData("2024-02-29", "2027-03-01", 0)]
    [InlineData("2025-02-28", "2028-02-28", 1)]
    [InlineData("2025-02-28", "2028-02-29", 0)]
    [InlineData("2025-03-01", "2028-03-01", 1)]
    [InlineData("2025-03-01", "2028-03-02", 0)]
    public async Task The_log_of_what_staff_did_is_kept_until_the_end_of_the_day_three_years_later(string done, string today, int left)
    {
        await using var town = await Town.Open();
        town.Clock.WindTo(ShopCalendar.StartOf(DateOnly.Parse(done)).AddHours(23));
        Town.Done(await town.As(town.TeaHouse).Do((EditSku use, ShopStaff me) => use.Run(me, town.People.Cup.Id, town.People.Cup.Price, new(4_990))));
        town.Clock.WindTo(ShopCalendar.StartOf(DateOnly.Parse(today)).AddHours(3.5));

        var gone = Town.Done(await town.AsClockwork.Do((ForgetAudit use, Clockwork me) => use.Run(me, 100)));

        Assert.Equal((1 - left, left), (gone, await town.Look(db => db.AuditLines.CountAsync())));
        Assert.Equal(0, Town.Done(await town.AsClockwork.Do((ForgetAudit use, Clockwork me) => use.Run(me, 100))));
    }

    [Fact]
    public async Task Who_took_a_copy_of_his_data_is_known_for_half_a_year()
    {
        await using var town = await Town.Open();
        Town.Done(await town.As(town.Lin).Do((StartMyData use, Buyer me) => use.Run(me, "203.0.113.7")));
        town.Clock.WindTo(new(2026, 9, 2, 23, 0, 0, ShopCalendar.Offset));
        Assert.Equal(0, Town.Done(await town.AsClockwork.Do((ForgetAccess use, Clockwork me) => use.Run(me, 100))));
        town.Clock.WindTo(new(2026, 9, 3, 3, 30, 0, ShopCalendar.Offset));

        Assert.Equal(1, Town.Done(await town.AsClockwork.Do((ForgetAccess use, Clockwork me) => use.Run(me, 100))));
    }

    [Fact]
    public async Task Ten_copies_a_day_are_enough()
    {
        await using var town = await Town.Open();
        for (var i = 0; i < PrivacyPolicy.MostCopies; i++) Town.Done(await town.As(town.Lin).Do((StartMyData use, Buyer me) => use.Run(me, "")));

        Assert.Equal("privacy.copies", (await town.As(town.Lin).Do((StartMyData use, Buyer me) => use.Run(me, ""))).Refusal!.Code);
        Town.Done(await town.As(town.Wang).Do((StartMyData use, Buyer me) => use.Run(me, "")));
    }

    private static async Task<int> Hides(Town town, int batch = 100) => Town.Done(await town.AsClockwork.Do((HideOldAddresses use, Clockwork me) => use.Run(me, batch)));
}
