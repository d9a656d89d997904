using System.Globalization;
using Microsoft.AspNetCore.Components;
using ShopHub.Data;
using ShopHub.Data.Protection;
using ShopHub.Domain.Access;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.PlatformConsole.Protection;

/// <summary>The runs, who gained and lost by them, and one shop's sheet beside the list.</summary>
public sealed partial class ProtectionPage(Shop shop, NavigationManager nav, TimeProvider clock)
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly (SheetPart, string)[] s_parts =
        [(SheetPart.All, "全部"), (SheetPart.Gained, "新获得"), (SheetPart.Lost, "失去"), (SheetPart.Passed, "通过"), (SheetPart.Failed, "未通过"), (SheetPart.Asked, "待复核")];

    private List<Evaluation>? _runs;
    private RunView? _view;
    private List<SheetRow> _rows = [];
    private SheetCase? _case;
    private Refusal? _refusal;
    private string _words = "";
    private Notice _notice = null!;
    private Notice? _inside;

    /// <summary>The day of an evaluation; the latest without one.</summary>
    [SupplyParameterFromQuery]
    private string? Run { get; set; }

    [SupplyParameterFromQuery]
    private string? Part { get; set; }

    /// <summary>The code of a shop.</summary>
    [SupplyParameterFromQuery]
    private string? Sheet { get; set; }

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int Number { get; set; }

    private int Current => Math.Max(Number, 1);

    private SheetPart Shown => Enum.TryParse<SheetPart>(Part, out var part) && Enum.IsDefined(part) ? part : SheetPart.All;

    protected override Task OnParametersSetAsync()
    {
        (_words, _refusal) = (Q ?? "", null);
        return Load();
    }

    private async Task Load()
    {
        var runs = await shop.Ask((ProtectionDeskQueries ask, PlatformStaff me) => ask.Runs(me));
        var run = runs.Find(r => Day(r.At) == Run) ?? runs.FirstOrDefault();
        if (run is not null)
        {
            _view = await shop.Ask((ProtectionDeskQueries ask, PlatformStaff me) => ask.Run(me, run.At));
            _rows = await shop.Ask((ProtectionDeskQueries ask, PlatformStaff me) => ask.Sheets(me, run.At, Shown, Q ?? "", Current));
            _case = Sheet is { } code ? await Look(run.At, code) : null;
        }

        _runs = runs;
    }

    private async Task<SheetCase?> Look(DateTimeOffset at, string code)
    {
        try
        {
            return await shop.Ask((ProtectionDeskQueries ask, PlatformStaff me) => ask.One(me, at, code));
        }
        catch (Refusal)
        {
            return null;
        }
    }

    private void Search() => nav.NavigateTo(Link(_view!.Run.At, Shown, 1));

    private async Task Redo()
    {
        var outcome = await shop.Do((RedoSheet use, PlatformStaff me) => use.Run(me, Sheet!));
        await Act(outcome, outcome.Value ? "已重新计算，数据有变化" : "已重新计算，数据没有变化");
    }

    private async Task Answer(string words) => await Act(await shop.Do((AnswerSheetReview use, PlatformStaff me) => use.Run(me, Sheet!, words)), "已答复，店铺会收到通知");

    private async Task Act(Outcome outcome, string done)
    {
        await Load();
        _refusal = outcome.Refusal;
        (_inside ?? _notice).Show(outcome, done);
    }

    private static string Day(DateTimeOffset at) => ShopCalendar.DayOf(at).ToString(DayFormat, CultureInfo.InvariantCulture);

    private string Link(DateTimeOffset run, SheetPart part, int page, string? sheet = null) => nav.GetUriWithQueryParameters("/platform/protection", new Dictionary<string, object?>
    {
        ["run"] = Day(run), ["part"] = part is SheetPart.All ? null : part.ToString(), ["q"] = _words.Trim() is { Length: > 0 } words ? words : null,
        ["page"] = page > 1 ? page : null, ["sheet"] = sheet,
    });
}
