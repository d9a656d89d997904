using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Ledger;
using ShopHub.Data.Settlement;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Web.Kit;

namespace ShopHub.Tests.Settlement;

public sealed class StatementSpecs
{
    [Fact]
    public async Task A_statement_says_what_changed_the_shops_money_and_opens_to_the_entries()
    {
        await using var town = await Town.Open();
        var month = await SettledAndPartlyRefunded(town);

        var open = await Statement(town, town.TeaHouse, month);
        for (var i = 0; i < 9; i++) Town.Done(await town.AsClockwork.Do((CloseBookDay use, Clockwork me) => use.Run(me)));
        var closed = await Statement(town, town.TeaHouse, month);

        Assert.Equal(open.Lines, closed.Lines);
        Assert.Equal(
            [(StatementKind.OrderIncome, 1, 19_590L), (StatementKind.PaymentFee, 2, -41), (StatementKind.Refund, 1, -12_800), (StatementKind.ServiceFee, 2, -198)],
            closed.Lines.Select(l => (l.Kind, l.Count, l.Amount.Fen)));
        var figures = await town.As(town.TeaHouse).Ask((MoneyQueries ask, ShopStaff me) => ask.Figures(me));
        Assert.Equal(figures.Available + figures.Frozen + figures.Deposit - figures.Owed, closed.Closing);
        Assert.Equal(closed.Change, closed.Days.Sum(d => d.Net));
        var behind = await town.As(town.TeaHouse).Ask((StatementQueries ask, ShopStaff me) => ask.Entries(me, month, StatementKind.PaymentFee, 1));
        Assert.Equal([Cause.RefundAfterSettlement, Cause.Settlement], behind.Select(e => e.Cause));
    }

    [Fact]
    public async Task The_next_month_opens_with_what_the_last_one_closed()
    {
        await using var town = await Town.Open();
        var month = await SettledAndPartlyRefunded(town);

        var next = await Statement(town, town.TeaHouse, month.After);

        Assert.Equal((await Statement(town, town.TeaHouse, month)).Closing, next.Opening);
        Assert.Empty(next.Lines);
        Assert.Empty((await Statement(town, town.BookRoom, month)).Lines);
    }

    [Fact]
    public async Task The_file_has_a_row_for_every_entry_and_adds_up()
    {
        await using var town = await Town.Open();
        var month = await SettledAndPartlyRefunded(town);
        using var written = new MemoryStream();
        await using (var file = await SheetFile.Open(written, "对账单", "业务", "合计"))
        {
            await town.As(town.TeaHouse).Ask(async (StatementQueries ask, ShopStaff me) =>
            {
                await ask.Each(me, month, entry => file.Row(entry.Cause.Text(), entry.Net));
                return true;
            });
        }

        await using var zip = new ZipArchive(written);
        var sheet = XDocument.Load(await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync());
        var rows = sheet.Descendants().Where(e => e.Name.LocalName == "row").Select(r => r.Elements().Select(c => c.Value).ToArray()).ToList();
        Assert.Equal(["业务", "合计"], rows[0]);
        Assert.Equal(["订单结算", "结算后退款"], rows.Skip(1).Select(r => r[0]));
        var change = (await Statement(town, town.TeaHouse, month)).Change;
        Assert.Equal(change, Money.Yuan(rows.Skip(1).Sum(r => decimal.Parse(r[1]))));
        Assert.All(zip.Entries.Where(e => e.FullName.EndsWith("xml", StringComparison.Ordinal)), e => XDocument.Load(e.Open()));
    }

    [Fact]
    public async Task A_shop_is_told_once_a_day_what_was_settled_to_it()
    {
        await using var town = await Town.Open();
        await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        await town.ReceivedOrder(town.Lin, (town.People.Cup, 1));
        town.Clock.Wind(TimeSpan.FromDays(8));
        await town.SettlesDue();

        Assert.Equal(1, Town.Done(await town.AsClockwork.Do((TellSettlement use, Clockwork me) => use.Run(me))));
        Assert.Equal(0, Town.Done(await town.AsClockwork.Do((TellSettlement use, Clockwork me) => use.Run(me))));
    }

    /// <summary>Tea and a cup are settled, then the tea goes back.</summary>
    private static async Task<StatementPeriod> SettledAndPartlyRefunded(Town town)
    {
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1), (town.People.Cup, 1));
        town.Clock.Wind(TimeSpan.FromDays(8));
        await town.SettlesDue();
        var asked = Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, order.Number, order.Lines.Single(l => l.SkuId == town.People.Tea.Id).Id, new(AfterSaleKind.Refund, AfterSaleReason.Quality, 1, "", []))));
        var id = await town.Look(db => db.AfterSales.Where(a => a.Number == asked).Select(a => a.Id).SingleAsync());
        Town.Done(await town.As(town.TeaHouse).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, id)));
        var month = StatementPeriod.MonthOf(ShopCalendar.DayOf(town.Clock.GetUtcNow()));
        town.Clock.Wind(TimeSpan.FromDays(40));
        return month;
    }

    private static Task<Statement> Statement(Town town, ShopStaff by, StatementPeriod period) =>
        town.As(by).Ask((StatementQueries ask, ShopStaff me) => ask.Of(me, period));
}
