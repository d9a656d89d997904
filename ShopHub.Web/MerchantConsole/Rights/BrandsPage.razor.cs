using Microsoft.AspNetCore.Components;
using ShopHub.Data;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Rights;

/// <summary>The shop's brands; beside them a brand that is being asked for, or a case.</summary>
public sealed partial class BrandsPage(Shop shop, NavigationManager nav, TimeProvider clock)
{
    private BrandsView? _view;
    private PaperCase? _case;
    private BrandDraft _draft = new();
    private Refusal? _refused;
    private (string?, string?) _opened;
    private DateOnly _today;
    private bool _busy;
    private Notice _notice = null!;

    /// <summary>new, or the key of a brand right.</summary>
    [SupplyParameterFromQuery]
    private string? Apply { get; set; }

    /// <summary>The number of a case.</summary>
    [SupplyParameterFromQuery]
    private string? Papers { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        await Load();
        if (_opened == (Apply, Papers)) return;
        (_opened, _refused) = ((Apply, Papers), null);
        _draft = _case is { } shown ? BrandDraft.From(shown)
            : _view!.Mine.FirstOrDefault(r => r.Right.Id.ToString() == Apply) is { } known ? BrandDraft.From(known.Right)
            : new() { Owner = _view.Shop.SubjectName };
    }

    private async Task Load()
    {
        _today = ShopCalendar.DayOf(clock.GetUtcNow());
        _view = await shop.Ask((BrandQueries ask, ShopStaff me) => ask.Mine(me));
        _case = _view.Cases.FirstOrDefault(c => c.Number == Papers);
    }

    private Task HandIn(BrandDraft draft) => Send(async () =>
    {
        var outcome = await shop.Do((HandInPapers use, ShopStaff me) => use.Run(me, draft.ToForm(), [.. draft.Pictures]));
        if (outcome.IsDone) nav.NavigateTo($"/console/brands?papers={outcome.Value}");
        return outcome;
    });

    private Task HandInAgain(BrandDraft draft) => Send(async () =>
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
