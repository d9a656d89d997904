using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Closing;

/// <summary>A part of the platform's queue.</summary>
public enum ClosingPart { Review, Deposit, Notice, Done }

public sealed record ClosingRow
{
    public required string Number { get; init; }

    public required string ShopName { get; init; }

    public required string SubjectName { get; init; }

    public required ClosingReason Reason { get; init; }

    public required ClosingCause Cause { get; init; }

    public required ClosingStatus Status { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset NoticeUntil { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public required bool IsEscalated { get; init; }

    /// <summary>Null when nobody has it.</summary>
    public string? Reviewer { get; init; }

    public required bool IsMine { get; init; }
}

/// <summary>A closing with the checks its shop sees.</summary>
public sealed record ClosingCase(ShopClosing Closing, string ShopName, string ShopCode, string SubjectName, IReadOnlyList<ClosingCheck> Checks)
{
    public required Money Deposit { get; init; }

    public required bool IsMine { get; init; }

    /// <summary>Where the deposit goes back to: the account it withdraws to; null when there is none.</summary>
    public string? Account { get; init; }

    public bool IsReady => Checks.All(c => c.IsMet);
}

/// <summary>What the platform sees of shops that close.</summary>
[Queries]
public sealed class ClosingDeskQueries(ShopDb db, ShopLooseEnds looseEnds, TimeProvider clock)
{
    public const int PageSize = 50;

    public Task<List<ClosingRow>> Queue(PlatformStaff me, ClosingPart part, int page)
    {
        MustLook(me);
        var wanted = StatusesOf(part);
        var rows = from closing in db.Closings
                   where wanted.Contains(closing.Status)
                   join shop in db.Merchants on closing.MerchantId equals shop.Id
                   join member in db.PlatformMembers on closing.ReviewerId equals member.Id into members
                   from member in members.DefaultIfEmpty()
                   select new { closing, shop, Reviewer = (object?)member == null ? null : member.Name };
        var sorted = part is ClosingPart.Done ? rows.OrderByDescending(r => r.closing.PublishedAt)
            : part is ClosingPart.Notice ? rows.OrderBy(r => r.closing.NoticeUntil)
            : rows.OrderBy(r => r.closing.DueAt);
        return sorted.Skip((Math.Clamp(page, 1, 1_000) - 1) * PageSize).Take(PageSize + 1).Select(r => new ClosingRow
        {
            Number = r.closing.Number, ShopName = r.shop.ShopName, SubjectName = r.shop.SubjectName, Reason = r.closing.Reason, Cause = r.closing.Cause, Status = r.closing.Status,
            PublishedAt = r.closing.PublishedAt, NoticeUntil = r.closing.NoticeUntil, DueAt = r.closing.DueAt, ClosedAt = r.closing.ClosedAt,
            IsEscalated = r.closing.IsEscalated, Reviewer = r.Reviewer, IsMine = r.closing.ReviewerId == me.MemberId,
        }).ToListAsync();
    }

    public async Task<Dictionary<ClosingPart, int>> Counts(PlatformStaff me)
    {
        MustLook(me);
        var counts = await db.Closings.GroupBy(c => c.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return Enum.GetValues<ClosingPart>().ToDictionary(part => part, part => StatusesOf(part).Sum(s => counts.GetValueOrDefault(s)));
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<ClosingCase> One(PlatformStaff me, string number)
    {
        MustLook(me);
        var closing = await db.Closings.Where(c => c.Number == number).Found();
        var shop = await db.Merchants.Where(m => m.Id == closing.MerchantId).Found();
        var now = clock.GetUtcNow();
        return new(closing, shop.ShopName, shop.Code, shop.SubjectName, (await looseEnds.Of(shop.Id, now)).Checks(now))
        {
            Deposit = new(await db.Balances.Where(b => b.Account == Domain.Ledger.Account.MerchantDeposit && b.OwnerId == shop.Id.Value).SumAsync(b => b.Balance.Fen)),
            IsMine = closing.Status is ClosingStatus.InReview && closing.ReviewerId == me.MemberId,
            Account = await db.BankAccounts.Where(a => a.MerchantId == shop.Id && a.Status == Domain.Withdrawals.BankAccountStatus.Proved)
                .Select(a => a.Holder + " " + a.Bank + " 尾号" + a.Tail).FirstOrDefaultAsync(),
        };
    }

    /// <summary>What waits for this member: reviews for a reviewer, deposits for finance.</summary>
    internal static Task<int> WaitingFor(ShopDb db, PlatformPermission permissions)
    {
        ClosingStatus[] wanted =
        [
            .. permissions.HasFlag(PlatformPermission.Review) ? StatusesOf(ClosingPart.Review) : [],
            .. permissions.HasFlag(PlatformPermission.Finance) ? StatusesOf(ClosingPart.Deposit) : [],
        ];
        return wanted.Length == 0 ? Task.FromResult(0) : db.Closings.CountAsync(c => wanted.Contains(c.Status));
    }

    private static ClosingStatus[] StatusesOf(ClosingPart part) => part switch
    {
        ClosingPart.Review => [ClosingStatus.Waiting, ClosingStatus.InReview],
        ClosingPart.Deposit => [ClosingStatus.DepositDue],
        ClosingPart.Notice => [ClosingStatus.Noticed, ClosingStatus.Halted, ClosingStatus.SentBack],
        ClosingPart.Done => [ClosingStatus.Closed, ClosingStatus.TakenBack],
    };

    private static void MustLook(PlatformStaff me)
    {
        if ((me.Permissions & (PlatformPermission.Review | PlatformPermission.Finance)) == 0) throw CommonRefusals.NotAllowed();
    }
}
