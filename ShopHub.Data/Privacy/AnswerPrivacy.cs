using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Privacy;

/// <summary>One of the platform takes a request for himself.</summary>
[UseCase]
public sealed class TakePrivacy(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number) => (await db.PrivacyCase(by, number)).Take(by, clock.GetUtcNow());
}

[UseCase]
public sealed class PutBackPrivacy(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>privacy.not-yours</c></exception>
    public async Task Run(PlatformStaff by, string number) => (await db.PrivacyCase(by, number)).PutBack(by, clock.GetUtcNow());
}

/// <summary>Done and answered; what was to be erased is erased with the answer, not by somebody who might forget it.</summary>
[UseCase]
public sealed class FulfilPrivacy(ShopDb db, Forgotten forgotten, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>privacy.not-yours</c>, <c>privacy.answer</c></exception>
    public async Task Run(PlatformStaff by, string number, string answer)
    {
        var (now, asked) = (clock.GetUtcNow(), await db.PrivacyCase(by, number));
        asked.Fulfil(by, answer, now);
        await forgotten.Erase(asked.CustomerId, asked.Parts, now);
        db.Tell(asked, "个人信息请求已完成", now);
    }
}

/// <summary>Refused; the reason is told (PIP-04).</summary>
[UseCase]
public sealed class RefusePrivacy(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>privacy.not-yours</c>, <c>privacy.answer</c></exception>
    public async Task Run(PlatformStaff by, string number, string why)
    {
        var (now, asked) = (clock.GetUtcNow(), await db.PrivacyCase(by, number));
        asked.Refuse(by, why, now);
        db.Tell(asked, "个人信息请求未能满足", now);
    }
}

internal static class PrivacyDesk
{
    public static Task<PrivacyRequest> PrivacyCase(this ShopDb db, PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Judge);
        return db.PrivacyRequests.Where(r => r.Number == number).Found();
    }

    public static void Tell(this ShopDb db, PrivacyRequest asked, string title, DateTimeOffset now) =>
        db.Notices.Add(Notice.To(asked.CustomerId.Value, title, asked.Answer, "/me/privacy/requests", now));
}
