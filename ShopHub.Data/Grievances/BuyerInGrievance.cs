using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Grievances;

/// <summary>The buyer complains about a paid order (CPL-01, CPL-02); one open for each kind.</summary>
[UseCase(Runs = 2)]
public sealed class FileGrievance(ShopDb db, TimeProvider clock)
{
    /// <param name="orderNumber">Of the order.</param>
    /// <returns>The slip's number.</returns>
    /// <exception cref="Refusal"><c>grievance.*</c>, <c>pictures.*</c></exception>
    public async Task<string> Run(Buyer by, string orderNumber, GrievanceKind kind, GrievanceSaying said)
    {
        var now = clock.GetUtcNow();
        var order = await db.Orders.Of(by).Where(o => o.Number == orderNumber).Found();
        if (await db.Grievances.Of(by).AnyAsync(g => g.OrderId == order.Id && g.Kind == kind && g.EndedAt == null)) throw GrievanceRefusals.OpenAlready();
        var (filed, word) = Grievance.File(by, order, kind, said, now);
        db.Grievances.Add(filed);
        db.GrievanceWords.Add(word);
        db.Tell(filed, "买家投诉了订单", $"请在{GrievancePolicy.AnswerHours}小时内答复，逾期记为未答复", now);
        return filed.Number;
    }
}

/// <summary>The buyer is content with the answer.</summary>
[UseCase]
public sealed class AcceptGrievance(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c></exception>
    public async Task Run(Buyer by, string number)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.Grievances.Of(by).Where(g => g.Number == number).Found());
        slip.Accept(by, now);
        db.Tell(slip, "投诉已完成", "买家确认问题已解决", now);
    }
}

/// <summary>The buyer wants the platform (CPL-04).</summary>
[UseCase]
public sealed class TakeGrievanceToPlatform(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c></exception>
    public async Task Run(Buyer by, string number)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.Grievances.Of(by).Where(g => g.Number == number).Found());
        slip.AskPlatform(by, now);
        db.Tell(slip, "买家申请平台处理投诉", $"平台在{GrievancePolicy.DecideWorkdays}个工作日内裁定，可能请您举证", now);
    }
}

/// <summary>The buyer takes it back before it is decided (CPL-07).</summary>
[UseCase]
public sealed class WithdrawGrievance(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c></exception>
    public async Task Run(Buyer by, string number)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.Grievances.Of(by).Where(g => g.Number == number).Found());
        slip.Withdraw(by, now);
        db.Tell(slip, "买家撤销了投诉", "这张投诉单已结束", now);
    }
}

/// <summary>The buyer brings what he was asked for.</summary>
[UseCase]
public sealed class ProveGrievance(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>grievance.not-asked</c>, <c>grievance.said</c>, <c>grievance.words</c>, <c>pictures.*</c></exception>
    public async Task Run(Buyer by, string number, GrievanceSaying said)
    {
        var slip = await db.Grievances.Of(by).Where(g => g.Number == number).Found();
        db.GrievanceWords.Add(slip.Say(by, Sides.Buyer, said, clock.GetUtcNow()));
    }
}

/// <summary>The buyer sends back what was ruled.</summary>
[UseCase]
public sealed class SendBackForGrievance(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>waybill.*</c></exception>
    public async Task Run(Buyer by, string number, string carrierCode, string waybill)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.Grievances.Of(by).Where(g => g.Number == number).Found());
        slip.SendBack(by, carrierCode, waybill, now);
        db.Tell(slip, "买家已按裁定寄回商品", $"{slip.ReturnWaybill}，请在{GrievancePolicy.HandleHours}小时内处理并提交证明", now);
    }
}
