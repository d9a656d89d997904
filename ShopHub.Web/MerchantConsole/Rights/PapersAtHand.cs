using Microsoft.AspNetCore.Components;
using ShopHub.Data;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Rights;

/// <summary>A form of papers while it is being filled in.</summary>
public interface IPapersDraft
{
    List<CasePicture> Pictures { get; }

    PaperForm ToForm();
}

/// <summary>What the pages of categories and of brands have in common: beside the list, papers that are handed in, or the case that came of them.</summary>
public abstract class PapersAtHand<TDraft>(Shop shop, NavigationManager nav, TimeProvider clock, string address) : ComponentBase where TDraft : IPapersDraft, new()
{
    private (string?, string?) _opened;

    /// <summary>What is asked for.</summary>
    [SupplyParameterFromQuery]
    public string? Apply { get; set; }

    /// <summary>The number of a case.</summary>
    [SupplyParameterFromQuery]
    public string? Papers { get; set; }

    protected Shop Door => shop;

    /// <summary>The case that is open; null when there is none.</summary>
    protected PaperCase? Case { get; private set; }

    protected TDraft Draft { get; private set; } = new();

    /// <summary>What was just refused.</summary>
    protected Refusal? Refused { get; private set; }

    protected bool Busy { get; private set; }

    protected DateOnly Today { get; private set; }

    protected abstract Notice Notice { get; }

    /// <summary>The list beside which this stands.</summary>
    protected abstract Task LoadList();

    /// <summary>What the form begins with.</summary>
    protected abstract TDraft Begin(PaperCase? shown);

    protected override async Task OnParametersSetAsync()
    {
        await Load();
        if (_opened == (Apply, Papers)) return;
        (_opened, Refused) = ((Apply, Papers), null);
        Draft = Begin(Case);
    }

    protected async Task Load()
    {
        Today = ShopCalendar.DayOf(clock.GetUtcNow());
        await LoadList();
        Case = Papers is null ? null : await Look(Papers);
    }

    protected Task HandIn(TDraft draft) => Send(async () =>
    {
        var outcome = await shop.Do((HandInPapers use, ShopStaff me) => use.Run(me, draft.ToForm(), [.. draft.Pictures]));
        if (outcome.IsDone) nav.NavigateTo($"{address}?papers={outcome.Value}");
        return outcome;
    });

    protected Task HandInAgain(TDraft draft) => Send(async () =>
        await shop.Do((HandInAgain use, ShopStaff me) => use.Run(me, Case!.Number, draft.ToForm(), [.. draft.Pictures])));

    protected async Task TakeBack()
    {
        Notice.Show(await shop.Do((TakeBackPapers use, ShopStaff me) => use.Run(me, Case!.Number)), "申请已撤回");
        await Load();
    }

    private async Task Send(Func<Task<Outcome>> act)
    {
        Busy = true;
        var outcome = await act();
        (Busy, Refused) = (false, outcome.Refusal);
        Notice.Show(outcome, $"已提交，{ApplicationPolicy.ReviewWorkdays}个工作日内完成审核");
        await Load();
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
}
