using Microsoft.AspNetCore.Components;
using ShopHub.Data;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Rights;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Rights;

/// <summary>The shop's brands; beside them a new one, the one whose key <c>apply</c> is, or a case.</summary>
public sealed partial class BrandsPage(Shop shop, NavigationManager nav, TimeProvider clock) : PapersAtHand<BrandDraft>(shop, nav, clock, "/console/brands")
{
    private BrandsView? _view;
    private Notice _notice = null!;

    protected override Notice Notice => _notice;

    protected override async Task LoadList() => _view = await Door.Ask((BrandQueries ask, ShopStaff me) => ask.Mine(me));

    protected override BrandDraft Begin(PaperCase? shown) => shown is not null ? BrandDraft.From(shown)
        : _view!.Mine.FirstOrDefault(r => r.Right.Id.ToString() == Apply) is { } known ? BrandDraft.From(known.Right)
        : new() { Owner = _view.Shop.SubjectName };
}
