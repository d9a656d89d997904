using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using ShopHub.Data;
using ShopHub.Data.Catalog.Import;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Pictures;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Import;

/// <summary>One import from the upload to its end; everything of it stands in rows, so the page may be left and opened again.</summary>
public sealed partial class ImportFilePage(Shop shop, ImportDesk desk, SheetVault vault) : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private Notice _notice = null!;
    private ImportRow? _import;
    private ImportColumns? _columns;
    private ImportItemPage? _items;
    private (string?, string?, int)? _loaded;
    private bool _isMissing, _busy, _packing, _packed;

    [SupplyParameterFromQuery]
    private string? File { get; set; }

    [SupplyParameterFromQuery]
    private string? View { get; set; }

    [SupplyParameterFromQuery]
    private int Page { get; set; }

    private ImportView Shown => Enum.TryParse<ImportView>(View, out var view) && Enum.IsDefined(view) ? view : ImportView.All;

    public static string At(Id<ProductImport> import, ImportView view = ImportView.All, int page = 1) => Address.Of(
        "/console/import/file", ("file", import.ToString()), ("view", view is ImportView.All ? null : view.ToString()), ("page", page > 1 ? $"{page}" : null));

    protected override void OnInitialized() => _ = Watch();

    protected override async Task OnParametersSetAsync()
    {
        if (_loaded == (File, View, Page)) return;
        _loaded = (File, View, Page);
        await Load();
    }

    private async Task Load()
    {
        try
        {
            if (!Id<ProductImport>.TryParse(File, null, out var id)) throw CommonRefusals.NotFound();
            var import = await shop.Ask((ImportQueries ask, ShopStaff me) => ask.One(me, id));
            // While it goes on, the report is not what is looked at.
            if (_import?.Status != import.Status || !import.Status.IsRunning())
            {
                _columns = await shop.Ask((ImportQueries ask, ShopStaff me) => ask.Columns(me, id));
                _items = await shop.Ask((ImportQueries ask, ShopStaff me) => ask.Items(me, id, Shown, Page));
            }

            _import = import;
        }
        catch (Refusal no) when (no.Code == CommonRefusals.NotFound().Code)
        {
            _isMissing = true;
        }
    }

    private async Task Map(Dictionary<string, int> columns)
    {
        var done = await shop.Do((MapColumns use, ShopStaff me) => use.Run(me, _import!.Id, columns));
        if (done.Refusal is { } no) _notice.Say(no.Message, "stop");
        else desk.Take(_import!.Id);
        await Load();
    }

    private async Task Start()
    {
        _busy = true;
        var done = await shop.Do((StartProductImport use, ShopStaff me) => use.Run(me, _import!.Id));
        if (done.Refusal is { } no) _notice.Say(no.Message, "stop");
        else desk.Take(_import!.Id);
        _busy = false;
        await Load();
    }

    private async Task Cancel()
    {
        _notice.Show(await shop.Do((CancelProductImport use, ShopStaff me) => use.Run(me, _import!.Id)), "已取消");
        await Load();
    }

    private async Task Pack(InputFileChangeEventArgs chosen)
    {
        _packing = true;
        try
        {
            await using var from = chosen.File.OpenReadStream(SheetPolicy.LargestZip);
            await vault.KeepPictures(_import!.Id.Value, from, _left.Token);
            _packed = true;
        }
        catch (Refusal no)
        {
            _notice.Say(no.Message, "stop");
        }
        catch (IOException)
        {
            _notice.Say($"文件没有传完，或超过{SheetPolicy.LargestZip >> 20}MB，请重新选择", "stop");
        }

        _packing = false;
    }

    private async Task Watch()
    {
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await tick.WaitForNextTickAsync(_left.Token))
            {
                if (_import?.Status.IsRunning() is not true) continue;
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
