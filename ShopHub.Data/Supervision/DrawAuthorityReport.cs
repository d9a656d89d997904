using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;

namespace ShopHub.Data.Supervision;

/// <summary>J34: each January and July a report of all sellers waits for the platform's people (LAW-05). Again changes nothing.</summary>
[UseCase(Runs = 2)]
public sealed class DrawDueAuthorityReport(ShopDb db, TimeProvider clock)
{
    /// <returns>1 when it was drawn; 0 when it was there already.</returns>
    public async Task<int> Run(Clockwork by, DateOnly dueOn)
    {
        if (await db.AuthorityReports.AnyAsync(r => r.DueOn == dueOn)) return 0;
        db.AuthorityReports.Add(AuthorityReport.Draw(dueOn, await AuthorityQueries.Sellers(db).CountAsync(), by, clock.GetUtcNow()));
        return 1;
    }
}

/// <summary>A member wants one now.</summary>
[UseCase]
public sealed class DrawAuthorityReport(ShopDb db, AuditNote note, TimeProvider clock)
{
    public async Task Run(PlatformStaff by)
    {
        by.Needs(AuthorityPolicy.Needs);
        var drawn = AuthorityReport.Draw(await AuthorityQueries.Sellers(db).CountAsync(), by, clock.GetUtcNow());
        db.AuthorityReports.Add(drawn);
        note.Says("身份信息报送", $"{ShopCalendar.Local(drawn.DrawnAt):yyyy-MM-dd}", $"{drawn.Sellers}家经营者");
    }
}

/// <summary>A member takes the file: written down before the first byte goes out.</summary>
[UseCase]
public sealed class TakeAuthorityReport(ShopDb db, AuditNote note, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>authority.over</c></exception>
    public async Task Run(PlatformStaff by, Id<AuthorityReport> id)
    {
        by.Needs(AuthorityPolicy.Needs);
        var taken = await db.AuthorityReports.Where(r => r.Id == id).Found();
        taken.Take(by, clock.GetUtcNow());
        note.Says("身份信息报送", $"{ShopCalendar.Local(taken.DrawnAt):yyyy-MM-dd}", "下载全部经营者的完整身份信息");
    }
}

/// <summary>A member notes that the authority has it.</summary>
[UseCase]
public sealed class HandInAuthorityReport(ShopDb db, AuditNote note, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>authority.not-taken</c></exception>
    public async Task Run(PlatformStaff by, Id<AuthorityReport> id)
    {
        by.Needs(AuthorityPolicy.Needs);
        var handedIn = await db.AuthorityReports.Where(r => r.Id == id).Found();
        handedIn.HandIn(by, clock.GetUtcNow());
        note.Says("身份信息报送", $"{ShopCalendar.Local(handedIn.DrawnAt):yyyy-MM-dd}", "登记已报送");
    }
}
