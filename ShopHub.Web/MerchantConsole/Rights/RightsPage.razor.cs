using Microsoft.AspNetCore.Components;
using ShopHub.Data;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Rights;

/// <summary>The shop's categories and papers; beside them the papers that are being handed in, or a case.</summary>
public sealed partial class RightsPage(Shop shop, NavigationManager nav, TimeProvider clock)
{
    private RightsView? _view;
    private PaperCase? _case;
    private PaperDraft _draft = new();
    private Refusal? _refused;
    private (string?, string?) _opened;
    private DateOnly _today;
    private bool _busy;
    private Notice _notice = null!;

    [SupplyParameterFromQuery]
    private string? Apply { get; set; }

    /// <summary>The number of a case.</summary>
    [SupplyParameterFromQuery]
    private string? Papers { get; set; }

    /// <summary>What is asked for: what has an open case already is looked at there.</summary>
    private CategoryRow? Wanted => _view is { } view && Apply is not null
        ? view.Mine.Concat(view.Others).FirstOrDefault(r => r.Category.Code == Apply && r.Case is null && (r.Needs.ShopPaper is not null || r.Needs.IsRisky)) : null;

    protected override async Task OnParametersSetAsync()
    {
        await Load();
        if (_opened == (Apply, Papers)) return;
        (_opened, _refused) = ((Apply, Papers), null);
        _draft = _case is { } shown ? PaperDraft.From(shown) : PaperDraft.For(Apply ?? "", _view!.SubjectName);
    }

    private async Task Load()
    {
        _today = ShopCalendar.DayOf(clock.GetUtcNow());
        _view = await shop.Ask((RightQueries ask, ShopStaff me) => ask.Mine(me));
        _case = Papers is null ? null : await Look(Papers);
    }

    private async Task<PaperCase?> Look(string number)
    {
        try
        {
            return await shop.Ask((RightQueries ask, ShopStaff me) => ask.Case(me, number));
        }
        catch (Refusal)
        {
            return null;
        }
    }

    private async Task Open(Category category)
    {
        _notice.Show(await shop.Do((OpenCategory use, ShopStaff me) => use.Run(me, category.Code)), $"“{category.Name}”已开通，可以上架商品");
        await Load();
    }

    private Task HandIn(PaperDraft draft) => Send(async () =>
    {
        var outcome = await shop.Do((HandInPapers use, ShopStaff me) => use.Run(me, draft.ToForm(), [.. draft.Pictures]));
        if (outcome.IsDone) nav.NavigateTo($"/console/rights?papers={outcome.Value}");
        return outcome;
    });

    private Task HandInAgain(PaperDraft draft) => Send(async () =>
        await shop.Do((HandInAgain use, ShopStaff me) => use.Run(me, _case!.Number, draft.ToForm(), [.. draft.Pictures])));

    private async Task Send(Func<Task<Outcome>> act)
    {
        _busy = true;
        var outcome = await act();
        (_busy, _refused) = (false, outcome.Refusal);
        _notice.Show(outcome, $"已提交，{ApplicationPolicy.ReviewWorkdays}个工作日内完成审核");
        await Load();
    }

    private async Task TakeBack()
    {
        _notice.Show(await shop.Do((TakeBackPapers use, ShopStaff me) => use.Run(me, _case!.Number)), "申请已撤回");
        await Load();
    }
}
