using Microsoft.AspNetCore.Components;
using ShopHub.Data;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.PlatformConsole.Rights;

/// <summary>All shops' brands, and the one that is open beside them, where it can be ended before its time.</summary>
public sealed partial class BrandsPage(Shop shop, NavigationManager nav, TimeProvider clock)
{
    private List<BrandDeskRow>? _rows;
    private BrandDeskView? _open;
    private string _words = "";
    private DateOnly _today;
    private Notice _notice = null!;
    private Notice? _inside;

    /// <summary>The key of a brand right.</summary>
    [SupplyParameterFromQuery]
    private string? Brand { get; set; }

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int Number { get; set; }

    private int Current => Math.Max(Number, 1);

    protected override Task OnParametersSetAsync()
    {
        _words = Q ?? "";
        return Load();
    }

    private async Task Load()
    {
        _today = ShopCalendar.DayOf(clock.GetUtcNow());
        _rows = await shop.Ask((BrandDeskQueries ask, PlatformStaff me) => ask.List(me, Q ?? "", Current));
        _open = Id<BrandRight>.TryParse(Brand, null, out var id) ? await Look(id) : null;
    }

    private async Task<BrandDeskView?> Look(Id<BrandRight> id)
    {
        try
        {
            return await shop.Ask((BrandDeskQueries ask, PlatformStaff me) => ask.One(me, id));
        }
        catch (Refusal)
        {
            return null;
        }
    }

    private void Search() => nav.NavigateTo(nav.GetUriWithQueryParameters("/platform/brands", new Dictionary<string, object?> { ["q"] = _words.Trim() is { Length: > 0 } words ? words : null }));

    private async Task End(string why)
    {
        var id = _open!.Right.Id;
        var outcome = await shop.Do((EndBrand use, PlatformStaff me) => use.Run(me, id, why));
        // The panel lies over the page.
        (_inside ?? _notice).Show(outcome, "品牌权利已终止，标识已取消，商品已下架");
        await Load();
    }

    private string Link(string? brand, int page) => nav.GetUriWithQueryParameters("/platform/brands", new Dictionary<string, object?>
    {
        ["q"] = Q, ["page"] = page > 1 ? page : null, ["brand"] = brand,
    });
}
