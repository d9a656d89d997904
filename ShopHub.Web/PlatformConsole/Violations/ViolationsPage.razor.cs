using Microsoft.AspNetCore.Components;
using ShopHub.Data;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.PlatformConsole.Violations;

/// <summary>All shops' violations, the form to write one down, and the one that is open beside them.</summary>
public sealed partial class ViolationsPage(Shop shop, NavigationManager nav)
{
    private static readonly (ViolationPart, string)[] s_parts = [(ViolationPart.Appeal, "待裁定申诉"), (ViolationPart.Second, "待复核"), (ViolationPart.All, "全部")];

    private List<ViolationRow>? _rows;
    private Dictionary<ViolationPart, int> _counts = [];
    private ViolationCase? _case;
    private Refusal? _refusal;
    private string _words = "";
    private Notice _notice = null!;
    private Notice? _inside;

    [SupplyParameterFromQuery]
    private string? Part { get; set; }

    /// <summary>The number of a violation.</summary>
    [SupplyParameterFromQuery]
    private string? Violation { get; set; }

    /// <summary>The code of a shop, or new.</summary>
    [SupplyParameterFromQuery]
    private string? Record { get; set; }

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int Number { get; set; }

    private int Current => Math.Max(Number, 1);

    private ViolationPart Shown => Enum.TryParse<ViolationPart>(Part, out var part) && Enum.IsDefined(part) ? part : ViolationPart.All;

    protected override Task OnParametersSetAsync()
    {
        _words = Q ?? "";
        return Load();
    }

    private async Task Load()
    {
        _rows = await shop.Ask((ViolationDeskQueries ask, PlatformStaff me) => ask.Queue(me, Shown, Q ?? "", Current));
        _counts = await shop.Ask((ViolationDeskQueries ask, PlatformStaff me) => ask.Counts(me));
        _case = Violation is { } number ? await Look(number) : null;
    }

    private async Task<ViolationCase?> Look(string number)
    {
        try
        {
            return await shop.Ask((ViolationDeskQueries ask, PlatformStaff me) => ask.One(me, number));
        }
        catch (Refusal)
        {
            return null;
        }
    }

    private void Search() => nav.NavigateTo(Link(Shown, 1));

    private async Task Write(ViolationEntry.Filled filled)
    {
        var outcome = await shop.Do((RecordViolation use, PlatformStaff me) => use.Run(me, filled.ShopCode, filled.Form, filled.Request));
        _refusal = outcome.Refusal;
        if (outcome.IsDone) nav.NavigateTo(Link(Shown, 1, outcome.Value));
    }

    private async Task Agree() => await Act(await shop.Do((AgreeViolation use, PlatformStaff me) => use.Run(me, Violation!)), "已复核，违规生效，处理开始执行");

    private async Task Drop(string why) => await Act(await shop.Do((DropViolation use, PlatformStaff me) => use.Run(me, Violation!, why)), "已退回，这条违规不生效");

    private async Task Decide((bool IsWon, string Answer) said) =>
        await Act(await shop.Do((DecideAppeal use, PlatformStaff me) => use.Run(me, Violation!, said.IsWon, said.Answer)), said.IsWon ? "申诉成立，扣分和处理已撤销" : "申诉未通过，处理继续执行");

    private async Task Act(Outcome outcome, string done)
    {
        // The panel lies over the page.
        (_inside ?? _notice).Show(outcome, done);
        await Load();
    }

    private string Link(ViolationPart part, int page, string? violation = null, string? record = null) => nav.GetUriWithQueryParameters("/platform/violations", new Dictionary<string, object?>
    {
        ["part"] = part is ViolationPart.All ? null : part.ToString(), ["q"] = _words.Trim() is { Length: > 0 } words ? words : null,
        ["page"] = page > 1 ? page : null, ["violation"] = violation, ["record"] = record,
    });
}
