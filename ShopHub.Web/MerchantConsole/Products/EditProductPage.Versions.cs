using ShopHub.Data.Catalog.Editing;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Products;

/// <summary>The draft is thrown away, earlier versions are looked at and taken up again.</summary>
public sealed partial class EditProductPage
{
    private Task Drop() => Busily(async () =>
    {
        _isDropping = false;
        var outcome = await shop.Do((DropEdit use, ShopStaff me) => use.Run(me, Key, _desk!.DraftRevision));
        await Load();
        if (outcome.IsDone) Open(_desk!.Live);
        _notice.Show(outcome, "修改稿已放弃，下面是买家现在看到的内容");
    });

    private async Task Look(int version)
    {
        _shown = _shown == version ? null : version;
        _shownContent = _shown is null ? null : await shop.Ask((EditDeskQueries ask, ShopStaff me) => ask.Version(me, Key, version));
    }

    private Task Restore(int version) => Busily(async () =>
    {
        if (IsTyped())
        {
            _notice.Say("上面写的还没有保存，请先保存或发布，再恢复历史版本", "stop");
            return;
        }

        var outcome = await shop.Do((RestoreVersion use, ShopStaff me) => use.Run(me, Key, version));
        if (outcome.IsDone)
        {
            await Load();
            Open(_desk!.Draft ?? _desk.Live);
            _isReview = _desk.Draft is not null;
        }

        _notice.Show(outcome, $"第{version}版已成为修改稿，核对后发布，买家才会看到");
    });

    private bool IsTyped()
    {
        try
        {
            return ContentDiff.Of(_opened, Typed()).Count > 0;
        }
        catch (Refusal)
        {
            return true;
        }
    }
}
