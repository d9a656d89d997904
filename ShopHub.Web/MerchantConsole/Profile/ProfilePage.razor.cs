using ShopHub.Data;
using ShopHub.Data.Merchants;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Profile;

/// <summary>What the shop tells about itself, and what it is called.</summary>
public sealed partial class ProfilePage(Shop shop)
{
    private readonly ProfileDraft _draft = new();
    private ProfileSheet? _sheet;
    private List<Renaming> _renamings = [];
    private Refusal? _refusal;
    private bool _mayRename;
    private bool _busy;
    private Notice _notice = null!;

    protected override async Task OnInitializedAsync()
    {
        await Load();
        _draft.Start(_sheet!.Profile);
    }

    private async Task Load()
    {
        _sheet = await shop.Ask((ProfileQueries ask, ShopStaff me) => ask.Mine(me));
        _renamings = await shop.Ask((RenamingQueries ask, ShopStaff me) => ask.Mine(me));
        _mayRename = (await shop.Who<ShopStaff>())?.Permissions.HasFlag(ShopPermission.All) is true;
    }

    private async Task Save()
    {
        _busy = true;
        var outcome = await shop.Do((EditProfile use, ShopStaff me) => use.Run(me, _draft.Seen, _draft.Profile));
        (_busy, _refusal) = (false, outcome.Refusal);
        await Load();
        if (outcome.IsDone) _draft.Start(_sheet!.Profile);
        // What was typed stays; saving once more means to overwrite what the colleague wrote, which is shown then.
        else if (outcome.Refusal?.Code == CommonRefusals.ChangedByOthers().Code) _draft.Seen = _sheet!.Profile;
        if (outcome.Refusal?.Code == CommonRefusals.ChangedByOthers().Code) _notice.Say($"同事刚刚改过资料：{ProfileDraft.Difference(_draft.Profile, _sheet!.Profile)}。您填写的内容还在，核对后可再次保存", "warn");
        else _notice.Show(outcome, "已保存，买家现在就能看到");
    }

    private async Task<string?> WhyNot(string name) => await shop.Ask((RenamingQueries ask, ShopStaff me) => ask.WhyNot(me, name));

    private async Task<bool> AskName(string name)
    {
        var outcome = await shop.Do((AskRenaming use, ShopStaff me) => use.Run(me, name));
        _notice.Show(outcome, $"已提交，名称“{name}”已为您保留，平台将在3个工作日内审核");
        await Load();
        StateHasChanged();
        return outcome.IsDone;
    }

    private async Task KeepName()
    {
        _notice.Show(await shop.Do((TakeBackRenaming use, ShopStaff me) => use.Run(me)), "已撤回，店铺名称不变");
        await Load();
    }
}
