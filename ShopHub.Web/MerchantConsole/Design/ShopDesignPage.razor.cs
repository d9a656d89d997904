using ShopHub.Data;
using ShopHub.Data.Design;
using ShopHub.Data.Shelves;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Design;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Design;

/// <summary>The editor of the shop's page: what is changed is kept at once and seen beside it.</summary>
public sealed partial class ShopDesignPage(Shop shop)
{
    private static readonly (Side, string)[] s_sides = [(Side.Block, "模块"), (Side.Theme, "主题"), (Side.Templates, "模板"), (Side.History, "历史")];

    private readonly DesignWork _work = new(shop);
    private DesignDesk? _desk;
    private Side _side;
    private string? _chosen;
    private Picking? _picking;
    private List<GroupRow> _groups = [];
    private List<Category> _categories = [];
    private List<PictureChoice> _pictures = [];
    private List<VersionRow> _versions = [];
    private List<GoneThing> _gone = [];
    private Dictionary<Id<Product>, PickRow> _goods = [];
    private Notice _notice = null!;

    private enum Side { Block, Theme, Templates, History }

    protected override async Task OnInitializedAsync()
    {
        _groups = await shop.Ask((GroupDeskQueries ask, ShopStaff me) => ask.Mine(me));
        _categories = await shop.Ask((GroupDeskQueries ask, ShopStaff me) => ask.Categories(me));
        await LoadPictures();
        await LoadDesk();
        _work.Begin(_desk!.Draft, _desk.Revision);
        _side = _work.Page.Blocks.Count == 0 ? Side.Templates : Side.Block;
        await LookAround();
        _ = Watch();
    }

    private async Task LoadDesk() => _desk = await shop.Ask((DesignDeskQueries ask, ShopStaff me) => ask.Desk(me));

    private async Task LoadPictures() => _pictures = await shop.Ask((DesignDeskQueries ask, ShopStaff me) => ask.Pictures(me));

    /// <summary>What the page names, and what of it shoppers do not see.</summary>
    private async Task LookAround()
    {
        var page = _work.Page;
        var named = page.Blocks.SelectMany(b => b.NamedProducts).Distinct().ToList();
        _goods = (await shop.Ask((GroupDeskQueries ask, ShopStaff me) => ask.These(me, named))).ToDictionary(g => g.Id);
        _gone = await shop.Ask((DesignDeskQueries ask, ShopStaff me) => ask.Gone(me, page));
    }

    private string State(DesignDesk desk) =>
        _work.IsKeeping ? "正在保存…" : _work.Problem is not null || _work.Conflict is not null ? "有改动还没有保存"
        : desk.IsDraftLive ? $"买家看到的就是这一版（第{desk.Live}版）" : desk.Live is { } live ? $"草稿已保存，买家看到的是第{live}版" : "草稿已保存，还没有发布";

    private static string Named(DesignBlock block) => block.Title.Length > 0 ? $"{BlockWords.Of(block.Kind)} · {block.Title}" : BlockWords.Of(block.Kind);

    private string Names(IEnumerable<string> keys) => string.Join('、', keys.Select(key => key == DesignMerge.Theme ? "主题" : (_work.Page.Block(key) ?? _work.Conflict!.Page.Block(key)) is { } block ? $"“{Named(block)}”" : "同一个模块"));

    private Task Change(DesignPage page) => After(_work.Change(page));

    private Task Edit(DesignBlock block) => After(_work.Change(_work.Page.With(block), block.Key));

    private Task Undo() => After(_work.Undo());

    private Task KeepMine() => After(_work.KeepMine());

    private async Task SeeTheirs()
    {
        _work.SeeTheirs();
        await After(Task.CompletedTask);
    }

    private async Task After(Task change)
    {
        _version = null;
        StateHasChanged();
        await change;
        if (_work.IsKeeping) return;
        if (_work.Problem is { } no) _notice.Say($"{no.Message}。这一步还没有保存", "stop");
        else if (_work.MergedWith is { } colleague) _notice.Say($"{colleague}刚刚也在修改，双方的改动都已保留");
        _work.MergedWith = null;
        await LoadDesk();
        await LookAround();
        await Draw();
    }

    private Task Move((DesignBlock Item, int To) move) => Change(_work.Page.Move(move.Item.Key, move.To));

    private async Task Add(BlockKind kind)
    {
        var block = DesignBlock.New(kind);
        var at = _work.Page.Blocks.ToList().FindIndex(b => b.Key == _chosen);
        (_chosen, _side) = (block.Key, Side.Block);
        await Change(_work.Page.Insert(block, at < 0 ? null : at + 1));
        await Mark();
    }

    private async Task Copy(string key)
    {
        if (_work.Page.Blocks.Count >= DesignPolicy.MostBlocks)
        {
            _notice.Say(DesignRefusals.TooManyBlocks().Message, "stop");
            return;
        }

        (_chosen, _side) = (DesignBlock.NewKey(), Side.Block);
        await Change(_work.Page.Copy(key, _chosen));
    }

    private async Task Remove(DesignBlock block)
    {
        await Change(_work.Page.Without(block.Key));
        if (_work.IsKept) _notice.Say($"已删除“{Named(block)}”，可以点“撤销”找回");
    }

    private async Task Choose(string key)
    {
        (_chosen, _side) = (key, Side.Block);
        await Mark();
    }

    private async Task Turn(Side side)
    {
        _side = side;
        if (side is Side.History) _versions = await shop.Ask((DesignDeskQueries ask, ShopStaff me) => ask.Versions(me));
    }

    private void PickGoods(Picking picking) => _picking = picking;

    private Task<List<PickRow>> Find(string words, string? category) => shop.Ask((GroupDeskQueries ask, ShopStaff me) => ask.Find(me, words, category));

    private async Task Picked(IReadOnlyList<Id<Product>> chosen)
    {
        var picking = _picking!;
        _picking = null;
        if (_work.Page.Block(picking.Key) is { } block) await Change(_work.Page.With(picking.Then(block, chosen)));
    }
}
