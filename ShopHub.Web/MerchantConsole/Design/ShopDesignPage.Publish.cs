using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using ShopHub.Data;
using ShopHub.Data.Design;
using ShopHub.Domain.Access;
using ShopHub.Domain.Design;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Design;

/// <summary>What shoppers see of it, and when; the phone beside the editor.</summary>
public sealed partial class ShopDesignPage : IAsyncDisposable
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _left = new();
    private ElementReference _frame;
    private IJSObjectReference? _script;
    private DotNetObjectReference<ShopDesignPage>? _self;
    private int? _version;
    private bool _isStale;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private string PreviewAddress { get; } = "/design/preview";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_desk is null || _script is not null || _self is not null) return;
        _self = DotNetObjectReference.Create(this);
        _script = await Js.InvokeAsync<IJSObjectReference>("import", $"/{Assets["js/design.js"]}");
        await _script.InvokeVoidAsync("open", _frame, _self);
        // What was changed before the script had come.
        if (_isStale) await Draw();
    }

    /// <summary>A block was pressed in the phone.</summary>
    [JSInvokable]
    public async Task ChooseBlock(string key)
    {
        if (_version is not null || _work.Page.Block(key) is null) return;
        await Choose(key);
        StateHasChanged();
    }

    private async Task Draw()
    {
        _isStale = _script is null;
        if (_script is not null) await _script.InvokeVoidAsync("draw", _frame, _version is { } old ? $"{PreviewAddress}?version={old}" : PreviewAddress, _chosen);
    }

    private async Task Mark()
    {
        if (_script is not null) await _script.InvokeVoidAsync("mark", _frame, _chosen, true);
    }

    private Task Look(int? version)
    {
        _version = version;
        return Draw();
    }

    private Task UseTemplate(DesignTemplate template) => After(UseNow(template));

    private async Task UseNow(DesignTemplate template)
    {
        var goods = await shop.Ask((DesignDeskQueries ask, ShopStaff me) => ask.Goods(me));
        (_version, _chosen) = (null, null);
        await _work.Change(template.Page(goods));
        if (_work.IsKept) _notice.Say($"已换成“{template.Name}”，买家看到的页面还没有变");
    }

    private async Task Publish() => await Say(await shop.Do((PublishDesign use, ShopStaff me) => use.Run(me, _work.Revision)), "已发布，买家现在就能看到");

    private async Task Plan(DateTimeOffset at) => await Say(await shop.Do((PlanDesign use, ShopStaff me) => use.Run(me, _work.Revision, at)), "已定时，到点自动发布；之后再改草稿不影响这次发布");

    private async Task DropPlan() => await Say(await shop.Do((DropDesignPlan use, ShopStaff me) => use.Run(me)), "已取消定时发布");

    private async Task GoBack(int version) => await Say(await shop.Do((GoBackToVersion use, ShopStaff me) => use.Run(me, version)), $"已恢复第{version}版，买家现在就能看到；草稿没有变");

    private async Task TakeDown() => await Say(await shop.Do((TakeDownDesign use, ShopStaff me) => use.Run(me)), "已停用，店铺页恢复默认样式");

    private async Task LoadVersion(int version)
    {
        var page = await shop.Ask((DesignDeskQueries ask, ShopStaff me) => ask.Version(me, version));
        (_version, _chosen) = (null, null);
        await Change(page);
        _notice.Say($"第{version}版已载入草稿，可以撤销");
    }

    private async Task Say(Outcome outcome, string done)
    {
        _notice.Show(outcome, done);
        await LoadDesk();
        if (_side is Side.History) await Turn(Side.History);
    }

    /// <summary>What a colleague changes is seen without a reload, unless something of one's own is under way.</summary>
    private async Task Watch()
    {
        using var tick = new PeriodicTimer(s_look);
        try
        {
            while (await tick.WaitForNextTickAsync(_left.Token)) await InvokeAsync(Follow);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private async Task Follow()
    {
        var desk = await shop.Ask((DesignDeskQueries ask, ShopStaff me) => ask.Desk(me));
        if (!_work.IsKept) return;
        var isNew = desk.Revision != _work.Revision;
        if (desk == _desk) return;
        _desk = desk;
        if (isNew)
        {
            _work.Follow(desk.Draft, desk.Revision);
            _notice.Say($"{desk.EditedBy}刚刚修改了页面，已经更新到这里");
            await LookAround();
            await Draw();
        }

        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        _left.Dispose();
        _self?.Dispose();
        try
        {
            if (_script is not null) await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its module with it.
        }
    }
}
