using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Applications;

/// <summary>The whole form of a case; only the reviewer who has it reads it, and that is written down.</summary>
[UseCase]
public sealed class ReadCase(ShopDb db, SealedApplications sealing, AuditNote note, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>application.reviewer</c></exception>
    public async Task<ApplicationForm> Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        var application = await db.Applications.Where(a => a.Number == number).Found();
        application.MustBeIn(by);
        db.CaseReads.Add(CaseRead.By(by, application.Id, "完整资料", clock.GetUtcNow()));
        note.Says("入驻申请", number, "查看完整资料");
        return sealing.Open(application);
    }
}

/// <summary>A paper of a case; only the reviewer who has it sees it, and that is written down.</summary>
[UseCase]
public sealed class ReadPaper(ShopDb db, AuditNote note, TimeProvider clock)
{
    /// <returns>What it is stored as.</returns>
    /// <exception cref="Refusal"><c>application.reviewer</c>, <c>common.not-found</c></exception>
    public async Task<string> Run(PlatformStaff by, string number, string stored)
    {
        by.Needs(PlatformPermission.Review);
        var application = await db.Applications.Where(a => a.Number == number).Found();
        application.MustBeIn(by);
        var paper = application.Papers.FirstOrDefault(p => p.StoredAs == stored) ?? throw CommonRefusals.NotFound();
        db.CaseReads.Add(CaseRead.By(by, application.Id, new NeededPaper(paper.Kind, paper.ForCategory).Words, clock.GetUtcNow()));
        note.Says("入驻申请", number, $"查看{new NeededPaper(paper.Kind, paper.ForCategory).Words}");
        return paper.StoredAs;
    }
}
