using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Applications;

/// <summary>A case in the reviewers' queue, or a shop that prepares its opening.</summary>
public sealed record CaseRow
{
    public required string Number { get; init; }

    public required Subject Subject { get; init; }

    public required ApplicationForm Shown { get; init; }

    public required ApplicationStatus Status { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required bool IsEscalated { get; init; }

    /// <summary>A first reviewer has agreed, a second one must.</summary>
    public required bool IsSecondLook { get; init; }

    /// <summary>Null when nobody has it.</summary>
    public string? Reviewer { get; init; }

    public required bool IsMine { get; init; }

    /// <summary>Nobody else has it, and the reviewer has not agreed to it already.</summary>
    public required bool IsForMe { get; init; }
}

/// <summary>A case with what has happened to it; its secrets masked.</summary>
public sealed record CaseView(ShopApplication Application, bool IsMine, IReadOnlyList<CaseRead> Reads, IReadOnlyList<ShopApplication> Others)
{
    /// <summary>Null before the approval.</summary>
    public OpeningTasks? Tasks { get; init; }
}

/// <summary>What the reviewers see.</summary>
[Queries]
public sealed class ReviewQueries(ShopDb db, OpeningWork work)
{
    public const int PageSize = 50;

    private const int Most = 20;

    /// <summary>By deadline: what is nearest to it first.</summary>
    public Task<List<CaseRow>> Queue(PlatformStaff me, bool opening, int page)
    {
        MustLook(me);
        return (
            from a in db.Applications
            where opening
                ? a.Status == ApplicationStatus.Approved
                : a.Status == ApplicationStatus.Submitted || a.Status == ApplicationStatus.InReview
            join member in db.PlatformMembers on a.ReviewerId equals member.Id into members
            from member in members.DefaultIfEmpty()
            orderby a.DueAt, a.Number
            select new CaseRow
            {
                Number = a.Number, Subject = a.Subject, Shown = a.Shown, Status = a.Status, DueAt = a.DueAt!.Value, IsEscalated = a.IsEscalated,
                IsSecondLook = a.AgreedBy != null, Reviewer = (object?)member == null ? null : member.Name, IsMine = a.ReviewerId == me.MemberId,
                IsForMe = (a.ReviewerId == null || a.ReviewerId == me.MemberId) && (a.AgreedBy == null || a.AgreedBy != me.MemberId),
            }).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync();
    }

    /// <summary>How many wait for a decision, and how many shops prepare their opening.</summary>
    public async Task<(int Waiting, int Opening)> Counts(PlatformStaff me)
    {
        MustLook(me);
        return (await Waiting(db).CountAsync(), await db.Applications.CountAsync(a => a.Status == ApplicationStatus.Approved));
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<CaseView> One(PlatformStaff me, string number)
    {
        MustLook(me);
        var application = await db.Applications.Where(a => a.Number == number).Found();
        return new(
            application, application.Status is ApplicationStatus.InReview && application.ReviewerId == me.MemberId,
            await db.CaseReads.Where(r => r.ApplicationId == application.Id).OrderByDescending(r => r.At).Take(Most).ToListAsync(),
            await db.Applications.Where(a => a.CustomerId == application.CustomerId && a.Id != application.Id).OrderByDescending(a => a.StartedAt).Take(Most).ToListAsync())
        {
            Tasks = application.Status is ApplicationStatus.Approved ? await work.Of(application) : null,
        };
    }

    internal static IQueryable<ShopApplication> Waiting(ShopDb db) =>
        db.Applications.Where(a => a.Status == ApplicationStatus.Submitted || a.Status == ApplicationStatus.InReview);

    private static void MustLook(PlatformStaff me)
    {
        // Finance writes down the deposits of shops that prepare their opening.
        if ((me.Permissions & (PlatformPermission.Review | PlatformPermission.Finance)) == 0) throw CommonRefusals.NotAllowed();
    }
}
