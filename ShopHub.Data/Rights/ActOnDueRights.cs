using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Rights;

namespace ShopHub.Data.Rights;

/// <summary>J19: warns shops whose papers run out, and takes their goods off the shelf when they have (ONB-17).</summary>
[UseCase]
public sealed class ActOnDueRights(ShopDb db, RightsAtTheShelf shelf, TimeProvider clock)
{
    /// <returns>How many were warned or ended.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await db.CategoryRights.Where(r => r.NextAt < now).OrderBy(r => r.NextAt).Take(batch).ToListAsync();
        foreach (var right in due)
        {
            var name = CategoryTable.NameOf(right.CategoryCode);
            if (right.Due(by, now) is { } left) db.Tell(right, "资质即将到期", $"“{name}”的资质还有{left}天到期（{right.ValidUntil:yyyy年M月d日}），到期后商品会自动下架，请及时上传新的证照", now);
            else db.Tell(right, "资质已到期，商品已下架", $"“{name}”的资质已到期，{await shelf.TakeOff(right)}件商品已自动下架；新的证照审核通过后会自动重新上架。{RightPolicy.SuspendDays}天后仍未更新，店铺会暂停营业", now);
        }

        return due.Count;
    }
}

/// <summary>J21: a review that is late is told above; papers not handed in again in time are closed. Nothing is approved by itself (ONB-14).</summary>
[UseCase]
public sealed class ActOnOverduePapers(ShopDb db, TimeProvider clock)
{
    /// <returns>How many were told above or closed.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await db.PaperCases.Where(c => c.DueAt < now && !c.IsEscalated).OrderBy(c => c.DueAt).Take(batch).ToListAsync();
        foreach (var late in due)
        {
            if (late.Status is not PaperCaseStatus.Rejected)
            {
                late.Escalate();
                continue;
            }

            db.Drop(late.Close(by, "逾期未重新提交", now), now);
            db.Tell(late, "资质申请已关闭", $"“{late.Shown.Subject}”的资质逾期未重新提交", now);
        }

        return due.Count;
    }
}
