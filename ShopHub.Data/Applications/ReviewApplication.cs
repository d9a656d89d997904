using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Applications;

/// <summary>A reviewer takes a case for himself; two who reach for it at once get one of them.</summary>
[UseCase]
public sealed class TakeApplication(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c>: somebody else has it; <c>application.second-person</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        (await db.Applications.Where(a => a.Number == number).Found()).Take(by, clock.GetUtcNow());
    }
}

/// <summary>The reviewer cannot go on with it.</summary>
[UseCase]
public sealed class PutBackApplication(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>application.reviewer</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        (await db.Applications.Where(a => a.Number == number).Found()).PutBack(by, clock.GetUtcNow());
    }
}

/// <summary>The reviewer wants to know something before he decides.</summary>
[UseCase]
public sealed class AskApplicant(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>application.reviewer</c>, <c>application.question</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number, string question)
    {
        by.Needs(PlatformPermission.Review);
        var (now, application) = (clock.GetUtcNow(), await db.Applications.Where(a => a.Number == number).Found());
        application.AskForMore(by, question, now);
        db.Tell(application, "入驻申请需要补充", application.Question, now);
    }
}

/// <summary>Fields are sent back, each with its reason and cure; the last time for good.</summary>
[UseCase]
public sealed class RejectApplication(ShopDb db, ApplicationEnds ends, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>application.reviewer</c>, <c>application.no-code</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number, IReadOnlyList<FieldReject> codes)
    {
        by.Needs(PlatformPermission.Review);
        var (now, application) = (clock.GetUtcNow(), await db.Applications.Where(a => a.Number == number).Found());
        application.Reject(by, codes, now);
        if (application.IsUsedUp) await ends.Close(application, by, $"仍未通过且重新提交次数已用完，{ApplicationPolicy.RestDays}天后可重新申请", now);
        else db.Tell(application, "入驻申请被驳回", $"有{codes.Count}处需要修改，请在{ApplicationPolicy.KeptDays}天内重新提交", now);
    }
}

/// <summary>The reviewer agrees; where a category is risky another reviewer must agree too. Then the shop is there, prepares its opening, and bears the reserved name.</summary>
[UseCase]
public sealed class ApproveApplication(ShopDb db, SealedApplications sealing, TimeProvider clock)
{
    /// <returns>False when a second reviewer must agree first.</returns>
    /// <exception cref="Refusal"><c>application.reviewer</c>, <c>status.changed</c></exception>
    public async Task<bool> Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        var (now, application) = (clock.GetUtcNow(), await db.Applications.Where(a => a.Number == number).Found());
        if (application.Approve(by, sealing.Open(application), now) is not { } shop) return false;
        db.Merchants.Add(shop);
        db.CategoryRights.AddRange(CategoryRight.From(application, shop.Id, by, now));
        (await db.TakenNames.Where(n => n.ReservedBy == application.Id).Found()).Bear(shop.Id);
        db.Tell(application, "入驻审核通过", $"“{shop.ShopName}”已通过审核，请在{ApplicationPolicy.KeptDays}天内完成开店准备", now);
        return true;
    }
}

internal static class ApplicationNotices
{
    public static void Tell(this ShopDb db, ShopApplication application, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(application.CustomerId.Value, title, words, $"/open/{application.Number}", now));
}
