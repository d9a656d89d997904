using Microsoft.AspNetCore.Components;
using ShopHub.Data;
using ShopHub.Data.Catalog.Editing;
using ShopHub.Data.Catalog.Freight;
using ShopHub.Data.Pictures;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Products;

/// <summary>A product is changed as a draft; its changes are looked at and published in one act.</summary>
public sealed partial class EditProductPage(Shop shop, PictureStore pictures, NavigationManager nav)
{
    private IReadOnlyList<CategoryRow> _categories = [];
    private List<FreightRow> _templates = [];
    private EditDesk? _desk;
    private ProductDraft? _draft;
    private ProductContent _opened = null!;
    private Refusal? _refusal;
    private int? _shown;
    private ProductContent? _shownContent;
    private bool _missing;
    private bool _busy;
    private bool _isReview;
    private bool _isDropping;
    private Notice _notice = null!;

    [SupplyParameterFromQuery]
    private string? Product { get; set; }

    private string Back => $"/console/products?product={Product}";

    private Id<Product> Key => Id<Product>.TryParse(Product, null, out var id) ? id : default;

    protected override async Task OnInitializedAsync()
    {
        try
        {
            await Load();
            _categories = (await shop.Ask((RightQueries ask, ShopStaff me) => ask.Mine(me))).Mine;
            _templates = await shop.Ask((FreightQueries ask, ShopStaff me) => ask.All(me));
            Open(_desk!.Draft ?? _desk.Live);
        }
        catch (Refusal no) when (no.Code == CommonRefusals.NotFound().Code)
        {
            _missing = true;
        }
    }

    private async Task Load() => _desk = await shop.Ask((EditDeskQueries ask, ShopStaff me) => ask.Desk(me, Key));

    private void Open(ProductContent content) => (_opened, _draft) = (content, ProductDraft.Of(content));

    private Task Go() => _desk!.IsNew ? Busily(SaveNew) : Busily(Review);

    private Task Keep() => Busily(async () =>
    {
        if (await Save() is { } merged) _notice.Say(merged.Length > 0 ? merged : _desk!.Draft is null ? "没有改动，买家看到的就是这些内容" : "修改稿已保存，买家看到的仍是原来的内容", merged.Length > 0 ? "warn" : "ok");
    });

    private async Task Review()
    {
        if (await Save() is not { } merged) return;
        _isReview = _desk!.Draft is not null;
        if (!_isReview) _notice.Say("没有改动，买家看到的就是这些内容", "warn");
        else if (merged.Length > 0) _notice.Say(merged, "warn");
    }

    /// <summary>Nobody has seen it yet: what is saved is what it is.</summary>
    private async Task SaveNew()
    {
        if (await Save() is not null && (_desk!.Draft is null || await Published())) nav.NavigateTo(Back);
    }

    private Task Publish() => Busily(async () =>
    {
        if (await Published()) nav.NavigateTo(Back);
    });

    private async Task<bool> Published()
    {
        var outcome = await shop.Do((PublishEdit use, ShopStaff me) => use.Run(me, Key, _desk!.DraftRevision, _desk.LiveRevision));
        if (outcome.IsDone) return true;
        _refusal = outcome.Refusal;
        if (outcome.Refusal!.Code != CommonRefusals.ChangedByOthers().Code && outcome.Refusal.Code != CatalogRefusals.NothingEdited().Code)
        {
            _isReview = false;
            _notice.Say(outcome.Refusal.Message, "stop");
            return false;
        }

        await Load();
        Open(_desk!.Draft ?? _desk.Live);
        _isReview = _isReview && _desk.Draft is not null;
        _notice.Say(_desk.Draft is null ? "同事刚刚发布了这份修改稿，下面是买家现在看到的内容" : "同事刚刚改过这件商品，请核对后再发布", "warn");
        return false;
    }

    /// <returns>What is to be told of a colleague's changes, empty without any; null when nothing was kept.</returns>
    private async Task<string?> Save()
    {
        ProductContent typed;
        try
        {
            typed = Typed();
        }
        catch (Refusal no)
        {
            _refusal = no;
            _notice.Say(no.Message, "stop");
            return null;
        }

        var outcome = await shop.Do((SaveEdit use, ShopStaff me) => use.Run(me, Key, _opened, typed));
        if (outcome.Value is not { } saved)
        {
            _refusal = outcome.Refusal;
            _notice.Show(outcome, "");
            return null;
        }

        _opened = saved.Theirs;
        _draft = ProductDraft.Of(saved.Content);
        if (saved.Conflicts.Count > 0)
        {
            var both = saved.Conflicts.Select(c => $"{c.What}（同事写的是“{ContentWords.Says(saved.Theirs, saved.Content, c, Template)}”）");
            _notice.Say($"同事刚刚也改了{string.Join('、', both)}。下面保留您写的，再保存一次就以您的为准", "warn");
            return null;
        }

        await Load();
        return saved.IsMerged ? "同事刚刚改过这件商品，他改的内容已并入修改稿，您写的也在，请一起核对" : "";
    }

    private ProductContent Typed()
    {
        var sent = _draft!.Pictures.Select(pictures.At).OfType<StoredPicture>().ToDictionary(p => p.Url, p => new ShownPicture(p.Url, p.Width, p.Height));
        return _draft.Content(_opened, sent);
    }

    private async Task Busily(Func<Task> act)
    {
        if (_busy) return;
        (_busy, _refusal) = (true, null);
        try
        {
            await act();
        }
        finally
        {
            _busy = false;
        }
    }

    private string Template(Id<FreightTemplate> id) => _templates.Find(t => t.Template.Id == id)?.Template.Name ?? "";
}
