using Microsoft.AspNetCore.Components;
using ShopHub.Data;
using ShopHub.Data.Applications;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.PlatformConsole.Applications;

/// <summary>The reviewers' queue and the case that is open beside it.</summary>
public sealed partial class ApplicationsPage(Shop shop, NavigationManager nav)
{
    private List<CaseRow>? _rows;
    private (int Waiting, int Opening) _counts;
    private CaseView? _case;
    private ApplicationForm _form = new();
    private Notice _notice = null!;
    private Notice? _inside;

    [SupplyParameterFromQuery]
    private string? Case { get; set; }

    [SupplyParameterFromQuery]
    private bool Opening { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int Number { get; set; }

    private int Current => Math.Max(Number, 1);

    /// <summary>The one after this in the queue that may be taken, so that fifty can be worked off without the mouse.</summary>
    private string? Next => _rows?.SkipWhile(r => Case is not null && r.Number != Case).Skip(Case is null ? 0 : 1).FirstOrDefault(r => r.IsForMe)?.Number;

    /// <summary>What the reviewer sees is what he decides, though the address may be on its way to another.</summary>
    private string Shown => _case!.Application.Number;

    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        _rows = await shop.Ask((ReviewQueries ask, PlatformStaff me) => ask.Queue(me, Opening, Current));
        _counts = await shop.Ask((ReviewQueries ask, PlatformStaff me) => ask.Counts(me));
        var (before, open) = (_case, Case is null ? null : await Look(Case));
        // Read once for each time it is taken, and written down each time.
        if (open is { IsMine: true } && !(before is { IsMine: true } && before.Application.Id == open.Application.Id))
            _form = (await shop.Do((ReadCase use, PlatformStaff me) => use.Run(me, open.Application.Number))).Value ?? open.Application.Shown;
        else if (open is { IsMine: false }) _form = open.Application.Shown;
        _case = open;
    }

    private async Task<CaseView?> Look(string number)
    {
        try
        {
            return await shop.Ask((ReviewQueries ask, PlatformStaff me) => ask.One(me, number));
        }
        catch (Refusal refusal)
        {
            _notice.Say(refusal.Message, "stop");
            return null;
        }
    }

    private async Task Take() => await Act(await shop.Do((TakeApplication use, PlatformStaff me) => use.Run(me, Shown)), "已领取", stays: true);

    private async Task PutBack() => await Act(await shop.Do((PutBackApplication use, PlatformStaff me) => use.Run(me, Shown)), "已放回队列", stays: false);

    private async Task Approve()
    {
        var outcome = await shop.Do((ApproveApplication use, PlatformStaff me) => use.Run(me, Shown));
        await Act(outcome, outcome.Value ? "已通过，店铺进入开店准备" : "初审已通过，等待另一位审核员复核", stays: false);
    }

    private async Task Reject(IReadOnlyList<FieldReject> codes) => await Act(
        await shop.Do((RejectApplication use, PlatformStaff me) => use.Run(me, Shown, codes)), $"已驳回{codes.Count}项，申请人会看到每一项的原因和改法", stays: false);

    private async Task Ask(string question) => await Act(await shop.Do((AskApplicant use, PlatformStaff me) => use.Run(me, Shown, question)), "已请申请人补充", stays: false);

    private async Task Receive(DepositReceipt receipt) => await Act(
        await shop.Do((ReceiveDeposit use, PlatformStaff me) => use.Run(me, Shown, receipt.Amount, receipt.Number)), $"已登记保证金 {receipt.Amount}", stays: true);

    private async Task PayBack(string receipt) => await Act(
        await shop.Do((PayDepositBack use, PlatformStaff me) => use.Run(me, Shown, receipt)), "已登记退还，申请已结束", stays: false);

    private async Task Act(Outcome outcome, string done, bool stays)
    {
        var remains = stays || !outcome.IsDone;
        // The panel lies over the page: what keeps it open is said in it.
        (remains ? _inside ?? _notice : _notice).Show(outcome, done);
        if (remains) await Load();
        else nav.NavigateTo(Link(Next));
    }

    private string Link(string? number) => Link(number, Current);

    private string Page(int page) => Link(null, page);

    private string Link(string? number, int page) => nav.GetUriWithQueryParameters("/platform/applications", new Dictionary<string, object?>
    {
        ["opening"] = Opening ? true : null, ["page"] = page > 1 ? page : null, ["case"] = number,
    });
}
