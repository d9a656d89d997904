using Microsoft.AspNetCore.Components;
using ShopHub.Data.Applications;
using ShopHub.Data.Catalog;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Storefront.OpenShop;

/// <summary>An application, from its first step to the shop's opening.</summary>
public sealed partial class ApplicationPage
{
    private ShopApplication? _application;
    private IReadOnlyList<FieldFault> _faults = [];
    private IReadOnlyList<FieldFault> _shown = [];
    private IReadOnlyList<FieldFault> _soon = [];
    private OpeningTasks? _tasks;
    private Dictionary<string, Rate> _rates = [];
    private HandedOver? _given;
    private Refusal? _refusal;

    [Parameter]
    public required string Number { get; set; }

    [SupplyParameterFromQuery]
    public string? Step { get; set; }

    /// <summary>What is missing is said too, not only what is wrong.</summary>
    [SupplyParameterFromQuery]
    public bool Why { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "step", Name = "Form")]
    private StepForm? Posted { get; set; }

    [SupplyParameterFromForm(FormName = "account")]
    private string? SignInName { get; set; }

    private StepForm Form { get; set; } = new();

    /// <summary>Where nothing is chosen: the first step that is not done.</summary>
    private string Current => ApplicationSteps.All.Any(s => s.Key == Step) ? Step!
        : ApplicationSteps.All.Select(s => s.Key).FirstOrDefault(key => _faults.Any(f => ApplicationSteps.Of(f.Field) == key)) ?? ApplicationSteps.Check;

    protected override async Task OnInitializedAsync()
    {
        try
        {
            await Load();
        }
        catch (Refusal)
        {
            Nav.NotFound();
            return;
        }

        Form = Posted ?? StepForm.Of(_application!);
        _shown = Why ? _faults : [.. _faults.Where(f => ApplicationSteps.IsTouched(_application!.Shown, f.Field))];
    }

    private async Task Load()
    {
        _application = await Shop.Ask((ApplicantQueries ask, Buyer me) => ask.One(me, Number));
        _soon = [.. _application.Shown.EndSoon(ShopCalendar.DayOf(Clock.GetUtcNow()))];
        if (_application.IsEditable) _faults = await Shop.Ask((ApplicantQueries ask, Buyer me) => ask.Faults(me, Number));
        if (_application.Status is not ApplicationStatus.Approved) return;
        _tasks = await Shop.Ask((ApplicantQueries ask, Buyer me) => ask.Tasks(me, Number));
        _rates = await Shop.Ask((ServiceFeeQueries ask) => ask.Today());
    }

    private async Task Post()
    {
        var step = Current;
        var outcome = await Shop.Do((SaveApplication use, Buyer me) => use.Run(me, Number, Form.Written, ApplicationSteps.Fields(step), Form.Seen));
        _refusal = outcome.Refusal;
        await Load();
        // Told once that another device has written, he may overwrite it.
        Form.Seen = _application!.Saves;
        if (!outcome.IsDone) return;
        _shown = _faults;
        Form = StepForm.Of(_application!);
        if (!_faults.Any(f => ApplicationSteps.Of(f.Field) == step)) Nav.NavigateTo($"/open/{Number}?step={ApplicationSteps.After(step)}");
    }

    private async Task HandOver()
    {
        var outcome = await Shop.Do((HandOverShop use, Buyer me) => use.Run(me, Number, SignInName ?? ""));
        (_given, _refusal) = (outcome.Value, outcome.Refusal);
    }

    private static List<Timeline.Entry> History(ShopApplication application) =>
    [
        .. application.History.Reverse().Select(change => new Timeline.Entry(
            Enum.TryParse<ApplicationStatus>(change.To, out var to) ? ApplicationWords.Of(to) : change.To, change.At, change.Why)),
        new("开始申请", application.StartedAt),
    ];
}
