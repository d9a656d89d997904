using Microsoft.AspNetCore.Components;
using ShopHub.Data;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.PlatformConsole.Rights;

/// <summary>The reviewers' queue of papers and the case that is open beside it.</summary>
public sealed partial class PapersPage(Shop shop, NavigationManager nav)
{
    private List<PaperCaseRow>? _rows;
    private PaperCaseView? _case;
    private BrandStanding? _brand;
    private PaperForm _form = new();
    private Notice _notice = null!;
    private Notice? _inside;

    [SupplyParameterFromQuery]
    private string? Case { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int Number { get; set; }

    private int Current => Math.Max(Number, 1);

    /// <summary>The one after this in the queue that may be taken, so that many can be worked off without the mouse.</summary>
    private string? Next => _rows?.SkipWhile(r => Case is not null && r.Number != Case).Skip(Case is null ? 0 : 1).FirstOrDefault(r => r.IsForMe)?.Number;

    /// <summary>What the reviewer sees is what he decides, though the address may be on its way to another.</summary>
    private string Shown => _case!.Case.Number;

    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        _rows = await shop.Ask((PaperDeskQueries ask, PlatformStaff me) => ask.Queue(me, Current));
        var (before, open) = (_case, Case is null ? null : await Look(Case));
        // Read once for each time it is taken, and written down each time.
        if (open is { IsMine: true } && !(before is { IsMine: true } && before.Case.Id == open.Case.Id))
            _form = (await shop.Do((ReadPapers use, PlatformStaff me) => use.Run(me, open.Case.Number))).Value ?? open.Case.Shown;
        else if (open is { IsMine: false }) _form = open.Case.Shown;
        _case = open;
        _brand = open is null ? null : await shop.Ask((BrandQueries ask, PlatformStaff me) => ask.Of(me, open.Case));
    }

    private async Task<PaperCaseView?> Look(string number)
    {
        try
        {
            return await shop.Ask((PaperDeskQueries ask, PlatformStaff me) => ask.One(me, number));
        }
        catch (Refusal refusal)
        {
            _notice.Say(refusal.Message, "stop");
            return null;
        }
    }

    private async Task Take() => await Act(await shop.Do((TakePapers use, PlatformStaff me) => use.Run(me, Shown)), "已领取", stays: true);

    private async Task PutBack() => await Act(await shop.Do((PutBackPapers use, PlatformStaff me) => use.Run(me, Shown)), "已放回队列", stays: false);

    private async Task Approve()
    {
        var outcome = await shop.Do((ApprovePapers use, PlatformStaff me) => use.Run(me, Shown));
        await Act(outcome, outcome.Value ? "已通过，店铺已得到权限" : "初审已通过，等待另一位审核员复核", stays: false);
    }

    private async Task Reject(IReadOnlyList<PaperReject> rejects) => await Act(
        await shop.Do((RejectPapers use, PlatformStaff me) => use.Run(me, Shown, rejects)), $"已驳回{rejects.Count}项，店铺会看到每一项的原因和改法", stays: false);

    private async Task Act(Outcome outcome, string done, bool stays)
    {
        var remains = stays || !outcome.IsDone;
        // The panel lies over the page: what keeps it open is said in it.
        (remains ? _inside ?? _notice : _notice).Show(outcome, done);
        if (remains) await Load();
        else nav.NavigateTo(Link(Next));
    }

    private string Link(string? number) => Link(number, Current);

    private string Link(string? number, int page) => nav.GetUriWithQueryParameters("/platform/papers", new Dictionary<string, object?>
    {
        ["page"] = page > 1 ? page : null, ["case"] = number,
    });
}
