using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ShopHub.Data;
using ShopHub.Data.Exports;
using ShopHub.Domain.Access;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Exports;

namespace ShopHub.Tests.Exports;

/// <summary>Lists as files: masked by role, one at a time, gone after seven days (DRG-06, PIP-03).</summary>
public sealed class ExportSpecs : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shophub-exports-").FullName;

    private Town _town = null!;

    private ExportVault Vault => new(_folder);

    public async Task InitializeAsync() => _town = await Town.Open();

    public async Task DisposeAsync()
    {
        await _town.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Orders_leave_with_what_the_members_rights_show_and_nobodys_whole_number()
    {
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 2));
        var done = await _town.ReceivedOrder(_town.Wang, (_town.People.Cup, 1));
        var packer = await _town.Colleague(_town.TeaHouse, "小陈", ShopPermission.Orders);

        var owners = await Csv(_town.TeaHouse, ExportKind.Orders);
        var packers = await Csv(packer, ExportKind.Orders);

        Assert.Contains(order.Number, owners, StringComparison.Ordinal);
        Assert.Contains(done.Number, owners, StringComparison.Ordinal);
        Assert.Contains(order.ShipTo.Street, owners, StringComparison.Ordinal);
        Assert.DoesNotContain(order.ShipTo.Street, packers, StringComparison.Ordinal);
        Assert.All((string[])[owners, packers], text => Assert.DoesNotContain(order.ShipTo.Phone, text, StringComparison.Ordinal));
        Assert.DoesNotContain(done.ShipTo.Receiver, owners, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filter_of_the_list_is_the_filter_of_the_file()
    {
        var paid = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        var received = await _town.ReceivedOrder(_town.Lin, (_town.People.Cup, 1));
        var strangers = await _town.PaidOrder(_town.Wang, (_town.People.Book, 1));

        var text = await Csv(_town.TeaHouse, ExportKind.Orders, new() { OrderStatus = OrderStatus.ToShip });

        Assert.Contains(paid.Number, text, StringComparison.Ordinal);
        Assert.DoesNotContain(received.Number, text, StringComparison.Ordinal);
        Assert.DoesNotContain(strangers.Number, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_look_like_formulas_stay_words()
    {
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        await _town.Look(db => db.Orders.ExecuteUpdateAsync(set => set.SetProperty(o => o.Remark, "=HYPERLINK(\"http://evil.example\")")));

        Assert.Contains("\"'=HYPERLINK", await Csv(_town.TeaHouse, ExportKind.Orders), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportFormat.Xlsx, "Excel")]
    [InlineData(ExportFormat.Csv, "UTF-8")]
    [InlineData(ExportFormat.Moving, "UTF-8")]
    public async Task Exported_products_are_read_again_as_they_are(ExportFormat format, string encoding)
    {
        var before = await _town.Look(db => db.Products.Where(p => p.MerchantId == _town.TeaHouse.MerchantId).CountAsync());
        var file = await Made(_town.TeaHouse, ExportKind.Products, format, new());

        var import = await _town.Uploads(_town.TeaHouse, await File.ReadAllBytesAsync(file));

        Assert.Equal((encoding, before, before, 0), (import.Encoding, import.Waiting, import.WaitingUpdates, import.Refused));
    }

    [Fact]
    public async Task One_runs_at_a_time_and_what_is_cancelled_leaves_no_file()
    {
        var asked = await Asks(_town.TeaHouse, ExportKind.Orders, ExportFormat.Xlsx, new());
        var second = await Asks(_town.TeaHouse, ExportKind.Products, ExportFormat.Csv, new());
        var elsewhere = await Asks(_town.BookRoom, ExportKind.Orders, ExportFormat.Csv, new());
        Town.Done(await _town.As(_town.TeaHouse).Do((CancelExport use, ShopStaff me) => use.Run(me, asked.Value)));
        await Desk().Make(asked.Value, default);

        Assert.Equal((null, "export.runs", null), (asked.Refusal?.Code, second.Refusal?.Code, elsewhere.Refusal?.Code));
        Assert.Null(Vault.Find(asked.Value));
        Assert.Null((await Asks(_town.TeaHouse, ExportKind.Products, ExportFormat.Csv, new())).Refusal);
    }

    [Fact]
    public async Task What_broke_off_half_written_is_written_anew()
    {
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        var asked = Town.Done(await Asks(_town.TeaHouse, ExportKind.Orders, ExportFormat.Csv, new()));
        Town.Done(await _town.AsClockwork.Do((BeginExport use, Clockwork me) => use.Run(me, asked)));
        await File.WriteAllTextAsync(Vault.Draft(asked), "half of it");

        Assert.Contains(asked, await _town.AsClockwork.Ask((ExportQueries ask, Clockwork me) => ask.UnderWay(me)));
        await Desk().Make(asked, default);

        Assert.DoesNotContain("half of it", await File.ReadAllTextAsync(Vault.Find(asked)!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_fetched_by_who_may_see_it_and_written_down_and_is_gone_after_seven_days()
    {
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        var asked = Town.Done(await Asks(_town.TeaHouse, ExportKind.Orders, ExportFormat.Csv, new()));
        Assert.Equal("common.not-found", (await Fetches(_town.TeaHouse, asked)).Refusal?.Code);
        await Desk().Make(asked, default);
        var packer = await _town.Colleague(_town.TeaHouse, "小陈", ShopPermission.Orders);

        Assert.Null((await Fetches(_town.TeaHouse, asked)).Refusal);
        Assert.Equal("common.not-allowed", (await Fetches(packer, asked)).Refusal?.Code);
        Assert.Equal("common.not-found", (await Fetches(_town.BookRoom, asked)).Refusal?.Code);
        Assert.Equal(1, await _town.Look(db => db.AuditLines.CountAsync(l => l.Act == "FetchExport")));

        _town.Clock.Wind(TimeSpan.FromDays(ExportPolicy.KeptDays));
        Assert.Equal("export.expired", (await Fetches(_town.TeaHouse, asked)).Refusal?.Code);
        Assert.Equal([asked], Town.Done(await _town.AsClockwork.Do((ExpireExports use, Clockwork me) => use.Run(me, 10))));
        Assert.Empty(Town.Done(await _town.AsClockwork.Do((ExpireExports use, Clockwork me) => use.Run(me, 10))));
    }

    [Fact]
    public async Task Who_has_left_or_may_not_see_it_any_more_gets_no_file()
    {
        var packer = await _town.Colleague(_town.TeaHouse, "小陈", ShopPermission.Orders);
        var asked = Town.Done(await Asks(packer, ExportKind.Orders, ExportFormat.Csv, new()));
        await _town.Look(db => db.Staff.Where(s => s.Id == packer.StaffId).ExecuteUpdateAsync(set => set.SetProperty(s => s.Permissions, ShopPermission.Products)));
        await Desk().Make(asked, default);

        Assert.Equal(ExportStatus.Failed, (await _town.Look(db => db.Exports.SingleAsync(e => e.Id == asked))).Status);
        Assert.Equal("export.format", (await Asks(_town.TeaHouse, ExportKind.Orders, ExportFormat.Moving, new())).Refusal?.Code);
        Assert.Equal("common.not-allowed", (await Asks(packer, ExportKind.Products, ExportFormat.Csv, new())).Refusal?.Code);
    }

    private Task<Outcome<Id<ExportJob>>> Asks(ShopStaff who, ExportKind kind, ExportFormat format, ExportFilter filter) =>
        _town.As(who).Do((AskExport use, ShopStaff me) => use.Run(me, kind, format, filter));

    private Task<Outcome<ExportJob>> Fetches(ShopStaff who, Id<ExportJob> export) => _town.As(who).Do((FetchExport use, ShopStaff me) => use.Run(me, export));

    private ExportDesk Desk() => new(_town.Scope().ServiceProvider.GetRequiredService<FrontDoor>(), Vault, NullLogger<ExportDesk>.Instance);

    private async Task<string> Made(ShopStaff who, ExportKind kind, ExportFormat format, ExportFilter filter)
    {
        var asked = Town.Done(await Asks(who, kind, format, filter with { Site = "http://shop.example/" }));
        await Desk().Make(asked, default);
        return Vault.Find(asked)!;
    }

    private async Task<string> Csv(ShopStaff who, ExportKind kind, ExportFilter? filter = null) =>
        await File.ReadAllTextAsync(await Made(who, kind, ExportFormat.Csv, filter ?? new()), Encoding.UTF8);
}
