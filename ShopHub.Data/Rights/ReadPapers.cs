using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>The whole form of a case; only the reviewer who has it reads it, and that is written down.</summary>
[UseCase]
public sealed class ReadPapers(ShopDb db, SealedPapers sealing, AuditNote note, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>paper.reviewer</c></exception>
    public async Task<PaperForm> Run(PlatformStaff by, string number)
    {
        by.Needs(PlatformPermission.Review);
        var read = await db.PaperCases.Where(c => c.Number == number).Found();
        read.MustBeIn(by);
        db.PaperReads.Add(PaperRead.By(by, read.Id, "完整资料", clock.GetUtcNow()));
        note.Says("资质", number, "查看完整资料");
        return sealing.Open(read);
    }
}

/// <summary>A picture of a case; only the reviewer who has it sees it, and that is written down.</summary>
[UseCase]
public sealed class ReadPicture(ShopDb db, AuditNote note, TimeProvider clock)
{
    /// <returns>What it is stored as.</returns>
    /// <exception cref="Refusal"><c>paper.reviewer</c>, <c>common.not-found</c></exception>
    public async Task<string> Run(PlatformStaff by, string number, string stored)
    {
        by.Needs(PlatformPermission.Review);
        var read = await db.PaperCases.Where(c => c.Number == number).Found();
        read.MustBeIn(by);
        var at = read.Pictures.ToList().FindIndex(p => p.StoredAs == stored);
        if (at < 0) throw CommonRefusals.NotFound();
        db.PaperReads.Add(PaperRead.By(by, read.Id, $"第{at + 1}张照片", clock.GetUtcNow()));
        note.Says("资质", number, $"查看第{at + 1}张照片");
        return stored;
    }
}
