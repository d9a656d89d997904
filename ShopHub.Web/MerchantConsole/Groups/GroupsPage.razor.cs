using Microsoft.AspNetCore.Components;
using ShopHub.Data;
using ShopHub.Data.Shelves;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Groups;

/// <summary>The groups of a shop, and one of them opened.</summary>
public sealed partial class GroupsPage(Shop shop, NavigationManager nav)
{
    private List<GroupRow>? _groups;
    private List<Category> _categories = [];
    private GroupSheet? _sheet;
    private GroupDraft _draft = new();
    private (int, List<PickRow>)? _tried;
    private Refusal? _refusal;
    private string _name = "";
    private bool _busy;
    private bool _picking;
    private bool _isGone;
    private Notice _notice = null!;

    [SupplyParameterFromQuery]
    private string? Group { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _groups = await shop.Ask((GroupDeskQueries ask, ShopStaff me) => ask.Mine(me));
        _categories = await shop.Ask((GroupDeskQueries ask, ShopStaff me) => ask.Categories(me));
        _isGone = false;
        if (!Id<ProductGroup>.TryParse(Group, null, out var id)) _sheet = null;
        else if (_sheet?.Group.Id != id) await Open(id);
    }

    private async Task Open(Id<ProductGroup> id)
    {
        (_refusal, _tried, _picking, _sheet) = (null, null, false, null);
        try
        {
            _sheet = await shop.Ask((GroupDeskQueries ask, ShopStaff me) => ask.Sheet(me, id));
            _draft = GroupDraft.Of(_sheet.Group);
        }
        catch (Refusal no) when (no.Code == CommonRefusals.NotFound().Code)
        {
            _isGone = true;
        }
    }

    /// <summary>What stands there now; what is typed stays typed.</summary>
    private async Task Look()
    {
        _groups = await shop.Ask((GroupDeskQueries ask, ShopStaff me) => ask.Mine(me));
        if (_sheet is { } sheet && _groups.Any(g => g.Id == sheet.Group.Id)) _sheet = await shop.Ask((GroupDeskQueries ask, ShopStaff me) => ask.Sheet(me, sheet.Group.Id));
    }

    private async Task Make()
    {
        var outcome = await shop.Do((MakeGroup use, ShopStaff me) => use.Run(me, _name, null));
        _notice.Show(outcome, $"已新建“{_name.Trim()}”，现在可以添加商品");
        if (!outcome.IsDone) return;
        _name = "";
        nav.NavigateTo($"/console/groups?group={outcome.Value}");
    }

    private async Task Save()
    {
        _busy = true;
        var group = _sheet!.Group;
        var outcome = await shop.Do((ChangeGroup use, ShopStaff me) => use.Run(me, group.Id, _draft.Name, _draft.Rule, _draft.IsTab, group.Revision));
        (_busy, _refusal) = (false, outcome.Refusal);
        await Look();
        if (outcome.IsDone) (_draft, _tried) = (GroupDraft.Of(_sheet!.Group), null);
        // What was typed stays; saving once more overwrites what the colleague wrote, which is named.
        if (outcome.Refusal?.Code == CommonRefusals.ChangedByOthers().Code) _notice.Say($"同事刚刚改过这个分组（现在叫“{_sheet!.Group.Name}”）。您填写的内容还在，核对后可再次保存", "warn");
        else _notice.Show(outcome, "已保存，店铺页马上更新");
    }

    private async Task TryRule()
    {
        (_tried, _refusal) = (null, null);
        if (_draft.Rule is not { } rule) return;
        try
        {
            _tried = await shop.Ask((GroupDeskQueries ask, ShopStaff me) => ask.Try(me, rule));
        }
        catch (Refusal no)
        {
            (_refusal, _tried) = (no, (0, []));
        }
    }

    private Task<List<PickRow>> Find(string words, string? category) => shop.Ask((GroupDeskQueries ask, ShopStaff me) => ask.Find(me, words, category));

    private async Task Put(IReadOnlyList<Id<Product>> chosen)
    {
        var outcome = await shop.Do((PutIntoGroup use, ShopStaff me) => use.Run(me, _sheet!.Group.Id, chosen));
        _notice.Show(outcome, $"已加入{outcome.Value}件商品");
        _picking = !outcome.IsDone;
        await Look();
    }

    private async Task TakeOut(PickRow row)
    {
        _notice.Show(await shop.Do((TakeOutOfGroup use, ShopStaff me) => use.Run(me, _sheet!.Group.Id, new[] { row.Id })), $"“{row.Title}”已移出，商品仍在售");
        await Look();
    }

    private async Task MoveGood((PickRow Item, int To) move)
    {
        var outcome = await shop.Do((MoveInGroup use, ShopStaff me) => use.Run(me, _sheet!.Group.Id, move.Item.Id, move.To));
        if (!outcome.IsDone) _notice.Show(outcome, "");
        await Look();
    }

    private async Task Move((GroupRow Item, int To) move)
    {
        var outcome = await shop.Do((MoveGroup use, ShopStaff me) => use.Run(me, move.Item.Id, move.To));
        if (!outcome.IsDone) _notice.Show(outcome, "");
        await Look();
    }

    private async Task Drop()
    {
        var outcome = await shop.Do((DropGroup use, ShopStaff me) => use.Run(me, _sheet!.Group.Id));
        _notice.Show(outcome, "分组已删除，商品不受影响");
        if (outcome.IsDone) nav.NavigateTo("/console/groups");
    }
}
