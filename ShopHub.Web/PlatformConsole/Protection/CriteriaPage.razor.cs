using Microsoft.AspNetCore.Components;
using ShopHub.Data.Protection;
using ShopHub.Domain.Access;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.PlatformConsole.Protection;

/// <summary>What shops must reach: tried on the last evaluation, announced, taken back.</summary>
public sealed partial class CriteriaPage
{
    private CriteriaDraft? _draft;
    private List<CriteriaVersion>? _versions;
    private (int Would, int Did, int Shops)? _preview;
    private Refusal? _refusal;
    private string _why = "";
    private DateOnly _from;
    private Notice _notice = null!;

    private DateOnly Earliest => CriteriaVersion.EarliestFrom(Clock.GetUtcNow());

    private CriteriaVersion? Coming => _versions?.Find(v => v.WithdrawnAt is null && v.EffectiveFrom > ShopCalendar.DayOf(Clock.GetUtcNow()));

    protected override Task OnInitializedAsync() => Load();

    private async Task Load()
    {
        _draft = new(await Shop.Ask((ProtectionDeskQueries ask, PlatformStaff me) => ask.LastCriteria(me)));
        _versions = await Shop.Ask((ProtectionDeskQueries ask, PlatformStaff me) => ask.Versions(me));
        (_preview, _why, _from) = (null, "", Earliest);
    }

    private void Set(CriteriaDraft.Field field, ChangeEventArgs said)
    {
        _draft!.Set(field, said.Value?.ToString());
        _preview = null;
    }

    private async Task Preview()
    {
        try
        {
            _refusal = null;
            _preview = await Shop.Ask((ProtectionDeskQueries ask, PlatformStaff me) => ask.Preview(me, _draft!.Criteria));
        }
        catch (Refusal no)
        {
            _refusal = no;
        }
    }

    private async Task Show()
    {
        var outcome = await Shop.Do((ShowCriteria use, PlatformStaff me) => use.Run(me, _draft!.Criteria, _why, _from));
        if (outcome.IsDone) await Load();
        _refusal = outcome.Refusal;
        _notice.Show(outcome, "已公示，全部店铺会收到通知");
    }

    private async Task Withdraw(int number)
    {
        _notice.Show(await Shop.Do((WithdrawCriteria use, PlatformStaff me) => use.Run(me, number)), "已撤回，继续适用原来的标准");
        await Load();
    }
}
