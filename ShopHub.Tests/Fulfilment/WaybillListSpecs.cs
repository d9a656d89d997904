using ShopHub.Data.Fulfilment;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Web.Kit;

namespace ShopHub.Tests.Fulfilment;

/// <summary>Many waybills at once: looked at row by row before anything is shipped.</summary>
public sealed class WaybillListSpecs
{
    [Fact]
    public async Task Every_row_that_cannot_be_shipped_says_why_and_the_others_can()
    {
        await using var town = await Town.Open();
        var good = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var second = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var shipped = await town.ShippedOrder(town.Lin, (town.People.Tea, 1));
        var books = await town.PaidOrder(town.Lin, (town.People.Book, 1));

        var rows = await Check(town, $"""
            {good.Number}, 顺丰, SF200000000001
            {good.Number}, SF200000000002
            {second.Number}, SF200000000001
            {second.Number}, 中通, SF200000000003
            {second.Number}, 飞鸽, SF200000000003
            {second.Number}, 12345
            {second.Number},
            {second.Number}, EA123456786CN
            {shipped.Number}, SF200000000004
            {books.Number}, SF200000000005
            1111222233334444, SF200000000006
            """);

        Assert.Equal(
            [null, "batch.order-twice", "batch.waybill-twice", "waybill.shape", "batch.carrier", "batch.carrier-unclear", "batch.no-waybill", "batch.carrier-unclear", "batch.shipped", "batch.unknown-order", "batch.unknown-order"],
            rows.Select(r => r.Why?.Code));
        Assert.Equal(good.Id, Assert.Single(rows, r => r.IsReady).Order);
        Assert.Equal(OrderStatus.ToShip, (await town.Again(good)).Status);
    }

    [Fact]
    public async Task A_list_sent_twice_has_nothing_left_to_do_and_a_number_in_use_is_refused()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var other = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        Town.Done(await town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", "SF200000000001")));

        var again = await Check(town, $"{order.Number}, sf 2000 0000 0001\n{other.Number}, SF200000000002");
        var used = await Check(town, $"{other.Number}, SF200000000001");

        Assert.Equal([(true, false), (false, true)], again.Select(r => (r.IsSent, r.IsReady)));
        Assert.Equal("waybill.used", Assert.Single(used).Why?.Code);
    }

    [Fact]
    public async Task What_failed_comes_as_a_workbook_that_is_read_again_when_it_is_put_right()
    {
        var path = Path.Combine(Path.GetTempPath(), $"waybills-{Guid.CreateVersion7():N}");
        await using (var to = File.Create(path))
        await using (var sheet = await SheetFile.Open(to, "未发货", WaybillSheet.Order, WaybillSheet.Carrier, WaybillSheet.Waybill, WaybillSheet.Why))
            await sheet.Row("2611211234567890", "顺丰", "SF1234567890123", "订单已发货");

        var line = Assert.Single(WaybillSheet.Read(path));

        Assert.Equal(("2611211234567890", "SF", "SF1234567890123"), (line.Number, line.Carrier!.Code, line.Plain));
        await File.WriteAllTextAsync(path, "单号,公司\n1,2\n");
        Assert.Equal("batch.columns", Assert.Throws<Refusal>(() => WaybillSheet.Read(path)).Code);
        File.Delete(path);
    }

    [Fact]
    public void A_number_that_a_spreadsheet_has_cut_and_too_long_a_list_are_told_apart()
    {
        Assert.Equal("batch.order-cut", Assert.Single(WaybillLine.Read("2.61121E+15, SF1234567890123")).Fault?.Code);
        Assert.Equal("batch.too-many", Assert.Throws<Refusal>(() => WaybillLine.Read(string.Concat(Enumerable.Repeat("1, SF1234567890123\n", WaybillLine.MostRows + 1)))).Code);
    }

    [Theory]
    [InlineData("EA123456785CN", true)]
    [InlineData("EA123456784CN", false)]
    [InlineData("1234567890123", true)]
    public void International_items_carry_a_check_digit(string waybill, bool fits) => Assert.Equal(fits, Carriers.Of("EMS").Fits(waybill));

    private static Task<List<CheckedWaybill>> Check(Town town, string text) =>
        town.As(town.TeaHouse).Ask((WaybillQueries ask, ShopStaff me) => ask.Check(me, WaybillLine.Read(text)));
}
