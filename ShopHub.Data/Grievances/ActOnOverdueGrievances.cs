using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Grievances;

namespace ShopHub.Data.Grievances;

/// <summary>J10: silence has an answer in every state. Again changes nothing; missed, it acts with the real time.</summary>
[UseCase]
public sealed class ActOnOverdueGrievances(ShopDb db, LostGrievances lost, TimeProvider clock)
{
    /// <param name="skip">Of the oldest, that cannot be moved.</param>
    /// <returns>How many were moved.</returns>
    public async Task<int> Run(Clockwork by, int batch, int skip = 0)
    {
        var now = clock.GetUtcNow();
        var due = await db.Grievances.Where(g => g.DueAt < now).OrderBy(g => g.DueAt).ThenBy(g => g.Id).Skip(skip).Take(batch).ToListAsync();
        foreach (var slip in due)
        {
            slip.TimeOut(by, now);
            await lost.Pay(slip, by, now);
            Tell(slip, now);
        }

        return due.Count;
    }

    private void Tell(Grievance slip, DateTimeOffset now)
    {
        if (slip.Status is GrievanceStatus.NotAnswered)
        {
            db.TellBuyer(slip, "商家逾期未答复投诉", $"{GrievancePolicy.ConfirmHours}小时内可以申请平台处理，逾期自动完成", now);
            db.Tell(slip, "投诉逾期未答复", "记为未答复，买家可以申请平台处理", now);
        }
        else if (slip.Status is GrievanceStatus.Done)
        {
            db.Tell(slip, "投诉已完成", "买家没有再提出异议", now);
        }
        else if (slip.Status is GrievanceStatus.ReturnMissed)
        {
            db.TellBuyer(slip, "投诉已关闭", "没有按时寄回商品", now);
            db.Tell(slip, "投诉已关闭", "买家没有按时寄回商品，不用赔付", now);
        }
        else if (slip.Status is GrievanceStatus.Paying)
        {
            db.TellBuyer(slip, "商家逾期未处理投诉", $"自动赔付 {slip.Amount}，正在转到您的微信", now);
            db.Tell(slip, "逾期未处理，已自动赔付", $"赔付 {slip.Amount}", now);
        }
    }
}
