using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using ShopHub.Data;
using ShopHub.Data.Support;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Support;

/// <summary>Three panes: who waits, the conversation, the person. What changes elsewhere is looked at again at once.</summary>
public sealed partial class ChatDeskPage : IDisposable
{
    private Notice _notice = null!;
    private ElementReference _desk;
    private DeskBoard? _board;
    private DeskTalk? _talk;
    private ShopStaff? _me;
    private List<CannedReply> _canned = [];
    private IDisposable? _ear;
    private (string? Talk, int? Before) _loaded;
    private bool _isGone, _isLooking, _again, _isLeft, _isBound;

    [Inject]
    private Shop Shop { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <summary>The conversation that is open.</summary>
    [SupplyParameterFromQuery]
    private string? Talk { get; set; }

    [SupplyParameterFromQuery]
    private int? Before { get; set; }

    private Id<Conversation>? Chosen => Id<Conversation>.TryParse(Talk, null, out var id) ? id : null;

    protected override async Task OnParametersSetAsync()
    {
        if (_board is not null && _loaded == (Talk, Before)) return;
        if (_board is null) await Shop.Do((SitDown use, ShopStaff me) => use.Run(me));
        _loaded = (Talk, Before);
        await Load();
        // Heard only after the board was shown to him: it asks whether he may.
        _me ??= await Shop.Who<ShopStaff>();
        _canned = await Shop.Ask((ChatDeskQueries ask, ShopStaff me) => ask.Canned(me));
        if (!_isLeft) _ear ??= Bus.Hear(_me!.MerchantId.Value, () => _ = InvokeAsync(Look));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_board is null || _isLeft) return;
        var script = await Js.InvokeAsync<IJSObjectReference>("import", $"/{Assets["js/desk.js"]}");
        if (!_isBound) await script.InvokeVoidAsync("bind");
        _isBound = true;
        await script.InvokeVoidAsync("settle", $"{_talk?.Id}", _talk is { Lines.Count: > 0 } talk ? talk.Lines[^1].Number : 0, Before is not null);
        await script.DisposeAsync();
    }

    private async Task Look()
    {
        if (_isLooking)
        {
            _again = true;
            return;
        }

        _isLooking = true;
        do
        {
            _again = false;
            if (!_isLeft) await Load();
        }
        while (_again);
        _isLooking = false;
        StateHasChanged();
    }

    private async Task Load()
    {
        _board = await Shop.Ask((ChatDeskQueries ask, ShopStaff me) => ask.Board(me));
        if (Chosen is not { } id)
        {
            (_talk, _isGone) = (null, Talk is not null);
            return;
        }

        try
        {
            _talk = await Shop.Ask((ChatDeskQueries ask, ShopStaff me) => ask.Talk(me, id, Before));
            if (Before is null) await Shop.Do((ReadAsShop use, ShopStaff me) => use.Run(me, id));
            _isGone = false;
        }
        catch (Refusal)
        {
            (_talk, _isGone) = (null, true);
        }
    }

    private async Task Turn(AgentState to)
    {
        var outcome = await Shop.Do((SetAgentState use, ShopStaff me) => use.Run(me, to));
        if (outcome.Refusal is { } no) _notice.Say(no.Message, "stop");
        await Look();
    }

    private async Task Take(DeskLine line)
    {
        var outcome = await Shop.Do((TakeSession use, ShopStaff me) => use.Run(me, line.SessionId));
        await Then(outcome, $"已接入 {line.Nickname}");
        if (outcome.IsDone) Nav.NavigateTo($"/console/chat?talk={line.Id}");
    }

    // Into the conversation it was written in, whichever is open when a picture has been sent up.
    private async Task<bool> Say(Id<Conversation> talk, ChatDraft draft)
    {
        Outcome outcome = await Shop.Do((AnswerChat use, ShopStaff me) => use.Run(me, talk, draft));
        if (outcome.Refusal is { } no) _notice.Say(no.Message, "stop");
        await Look();
        return outcome.IsDone;
    }

    private async Task Withdraw(ChatLine line) => await Then(await Shop.Do((WithdrawAnswer use, ShopStaff me) => use.Run(me, line.Id)), "已撤回");

    private async Task End() => await Then(await Shop.Do((EndSession use, ShopStaff me) => use.Run(me, _talk!.Session!.Id)), "会话已结束，已邀请买家评价");

    private async Task<bool> Transfer((Id<StaffMember>? To, string Note) wish)
    {
        var outcome = await Shop.Do((TransferSession use, ShopStaff me) => use.Run(me, _talk!.Session!.Id, wish.To, wish.Note));
        await Then(outcome, "已转接");
        return outcome.IsDone;
    }

    private void Older() => Nav.NavigateTo($"/console/chat?talk={_talk!.Id}&before={_talk.Lines[0].Number}");

    private async Task Note(Id<Conversation> talk, string words) => await Then(await Shop.Do((NoteAboutBuyer use, ShopStaff me) => use.Run(me, talk, words)), "备注已保存");

    private Task<List<DeskProduct>> Find(string words) => Shop.Ask((ChatDeskQueries ask, ShopStaff me) => ask.Products(me, words));

    private async Task Then(Outcome outcome, string done)
    {
        _notice.Show(outcome, done);
        await Look();
    }

    public void Dispose()
    {
        _isLeft = true;
        _ear?.Dispose();
    }
}
