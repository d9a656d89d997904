using Microsoft.AspNetCore.Components;
using ShopHub.Data;
using ShopHub.Data.Exports;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Trade;
using ShopHub.Web.Integrations.Exports;
using ShopHub.Web.Kit;
using ShopHub.Web.MerchantConsole.Orders;

namespace ShopHub.Web.MerchantConsole.Exports;

/// <summary>Asks for a list as a file, by the filter of the list it was opened from, and shows what was asked for before.</summary>
public sealed partial class ExportsPage(Shop shop, ExportDesk desk, NavigationManager nav) : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private Notice _notice = null!;
    private List<ExportJob> _exports = [];
    private ExportKind _kind = ExportKind.Orders;
    private ExportFormat _format = ExportFormat.Xlsx;
    private DateOnly? _from, _to;
    private bool _busy, _seesOrders, _seesProducts, _seesBuyers;

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    [SupplyParameterFromQuery]
    private DateOnly? From { get; set; }

    [SupplyParameterFromQuery]
    private DateOnly? To { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Find { get; set; }

    [SupplyParameterFromQuery]
    private string? Reason { get; set; }

    private bool IsOfOrders => !string.Equals(Kind, nameof(ExportKind.Products), StringComparison.OrdinalIgnoreCase);

    // What stood above the list holds for that list only.
    private bool KeepsFilter => (_kind is ExportKind.Orders) == IsOfOrders;

    private OrderStatus? OrderState => KeepsFilter && IsOfOrders && Enum.TryParse<OrderStatus>(State, out var s) && Enum.IsDefined(s) ? s : null;

    private ListingStatus? ListingState => KeepsFilter && !IsOfOrders && Enum.TryParse<ListingStatus>(State, out var s) && Enum.IsDefined(s) ? s : null;

    private string FilterWords
    {
        get
        {
            string[] words = [OrderState?.Text() ?? (ListingState is { } l ? Products.ProductWords.Text(l) : ""), KeepsFilter && Find is { Length: > 0 } find ? $"“{find}”" : ""];
            return words.All(w => w.Length == 0) ? "导出全部。" : $"只导出：{string.Join("，", words.Where(w => w.Length > 0))}。";
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var me = await shop.Who<ShopStaff>();
        (_seesOrders, _seesProducts) = (me?.Permissions.HasFlag(ShopPermission.Orders) is true, me?.Permissions.HasFlag(ShopPermission.Products) is true);
        _seesBuyers = me?.Permissions.HasFlag(ShopPermission.Buyers) is true;
        _kind = IsOfOrders && _seesOrders || !_seesProducts ? ExportKind.Orders : ExportKind.Products;
        (_from, _to) = (From, To);
        await Load();
        _ = Watch();
    }

    private async Task Load() => _exports = await shop.Ask((ExportQueries ask, ShopStaff me) => ask.Latest(me, 30));

    private async Task Ask()
    {
        _busy = true;
        var (orders, format) = (_kind is ExportKind.Orders, _kind is ExportKind.Orders && _format is ExportFormat.Moving ? ExportFormat.Xlsx : _format);
        var filter = new ExportFilter { OrderStatus = OrderState, ListingStatus = ListingState, From = orders ? _from : null, To = orders ? _to : null, Words = KeepsFilter ? Find : null, Site = nav.BaseUri };
        var asked = await shop.Do((AskExport use, ShopStaff me) => use.Run(me, _kind, format, filter));
        if (asked.Refusal is null) desk.Take(asked.Value);
        _notice.Show(asked, "已开始生成，可以离开本页");
        await Load();
        _busy = false;
    }

    private async Task Cancel(ExportJob job)
    {
        _notice.Show(await shop.Do((CancelExport use, ShopStaff me) => use.Run(me, job.Id)), "已取消导出");
        await Load();
    }

    private async Task Watch()
    {
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await tick.WaitForNextTickAsync(_left.Token))
            {
                if (!_exports.Any(e => e.Status.IsUnderWay())) continue;
                await InvokeAsync(async () =>
                {
                    await Load();
                    StateHasChanged();
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }
}
