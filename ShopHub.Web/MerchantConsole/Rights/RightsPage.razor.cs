using Microsoft.AspNetCore.Components;
using ShopHub.Data;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Rights;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Rights;

/// <summary>The shop's categories and papers; beside them the papers of the category that <c>apply</c> names, or a case.</summary>
public sealed partial class RightsPage(Shop shop, NavigationManager nav, TimeProvider clock) : PapersAtHand<PaperDraft>(shop, nav, clock, "/console/rights")
{
    private RightsView? _view;
    private Notice _notice = null!;

    protected override Notice Notice => _notice;

    /// <summary>What is asked for: what has an open case already is looked at there.</summary>
    private CategoryRow? Wanted => _view is { } view && Apply is not null
        ? view.Mine.Concat(view.Others).FirstOrDefault(r => r.Category.Code == Apply && r.Case is null && (r.Needs.ShopPaper is not null || r.Needs.IsRisky)) : null;

    protected override async Task LoadList() => _view = await Door.Ask((RightQueries ask, ShopStaff me) => ask.Mine(me));

    protected override PaperDraft Begin(PaperCase? shown) => shown is null ? PaperDraft.For(Apply ?? "", _view!.SubjectName) : PaperDraft.From(shown);

    private async Task Open(Category category)
    {
        _notice.Show(await Door.Do((OpenCategory use, ShopStaff me) => use.Run(me, category.Code)), $"“{category.Name}”已开通，可以上架商品");
        await Load();
    }
}
