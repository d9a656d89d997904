using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>What the channel is to be told of a change.</summary>
/// <param name="WasTried">It was said before: an answer may have been lost.</param>
public sealed record SettlementChangeToSend(string SubMchId, string Tail, NewSettlementAccount Account, bool WasTried);

/// <summary>A change the channel is to be asked about.</summary>
public sealed record DueSettlementChange(Id<SettlementChange> Id, string SubMchId, string Tail, string ApplicationNo);

internal static class SettlementChanges
{
    /// <summary>The channel is to pay out to this account from now on.</summary>
    /// <exception cref="Refusal"><c>bank-account.changes</c></exception>
    public static async Task PushToChannel(this ShopDb db, BankAccount account, string subMchId, string by, DateTimeOffset now)
    {
        var today = ShopCalendar.StartOf(ShopCalendar.DayOf(now));
        var earlier = await db.SettlementChanges.Where(c => c.MerchantId == account.MerchantId
            && (c.AskedAt >= today || c.Status == SettlementChangeStatus.Sending || c.Status == SettlementChangeStatus.Auditing)).ToListAsync();
        if (earlier.Count(c => c.AskedAt >= today) >= BankAccountPolicy.MostChangesPerDay) throw BankAccountRefusals.TooManyChanges();
        foreach (var open in earlier.Where(c => c.IsOpen)) open.Replace(now);
        var change = SettlementChange.Begin(account, subMchId, by, now);
        db.SettlementChanges.Add(change);
        db.Outbox.Add(OutboxMessage.Say(OutboxMessage.ChangeSettlement, change.Id.ToString(), now));
    }
}

/// <summary>Changes of settlement accounts that are to be said or asked about.</summary>
[Queries]
public sealed class SettlementChangeQueries(ShopDb db, SealedNumbers numbers, TimeProvider clock)
{
    private const int Most = 50;

    /// <summary>Null when there is nothing to be said of it any more.</summary>
    public async Task<SettlementChangeToSend?> ToSend(Clockwork by, Id<SettlementChange> id)
    {
        var found = await (
            from change in db.SettlementChanges
            where change.Id == id && change.Status == SettlementChangeStatus.Sending
            join account in db.BankAccounts on change.AccountId equals account.Id
            select new { change, account }).FirstOrDefaultAsync();
        if (found is not { account: { } to, change: { } asked }) return null;
        var bank = ChannelBanks.Of(to.Bank);
        return new(asked.SubMchId, asked.Tail, new(
            to.Kind is BankAccountKind.PublicAccount, to.Holder, bank, bank == ChannelBanks.Other ? to.Bank : null, numbers.Open(to.SealedNumber)), asked.LastAnswer is not null);
    }

    public async Task<List<DueSettlementChange>> Due(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        return await db.SettlementChanges.Where(c => c.NextAskAt <= now && c.ApplicationNo != null).OrderBy(c => c.NextAskAt).Take(most)
            .Select(c => new DueSettlementChange(c.Id, c.SubMchId, c.Tail, c.ApplicationNo!)).ToListAsync();
    }

    /// <summary>The latest of all shops.</summary>
    public async Task<List<SettlementChangeRow>> Latest(PlatformStaff me)
    {
        if (!me.Permissions.HasFlag(PlatformPermission.Review)) me.Needs(PlatformPermission.Finance);
        return await (
            from change in db.SettlementChanges
            join shop in db.Merchants on change.MerchantId equals shop.Id
            orderby change.ChangedAt descending
            select new SettlementChangeRow
            {
                Id = change.Id, ShopName = shop.ShopName, AccountWords = change.AccountWords, Status = change.Status, ApplicationNo = change.ApplicationNo,
                Reason = change.Reason, LastAnswer = change.LastAnswer, AskedBy = change.AskedBy, ChangedAt = change.ChangedAt,
            }).Take(Most).ToListAsync();
    }
}

public sealed record SettlementChangeRow
{
    public required Id<SettlementChange> Id { get; init; }

    /// <summary>For the platform; empty on the shop's own page.</summary>
    public required string ShopName { get; init; }

    public required string AccountWords { get; init; }

    public required SettlementChangeStatus Status { get; init; }

    public string? ApplicationNo { get; init; }

    public string? Reason { get; init; }

    public string? LastAnswer { get; init; }

    public required string AskedBy { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>What the channel says of a change; the shop is told when it is decided.</summary>
[UseCase]
public sealed class RecordSettlementChange(ShopDb db, TimeProvider clock)
{
    /// <param name="said">Null: it could not be asked.</param>
    public async Task Run(Clockwork by, Id<SettlementChange> id, ChannelAccountChange? said, string answer)
    {
        var (now, change) = (clock.GetUtcNow(), await db.SettlementChanges.Where(c => c.Id == id).Found());
        if (said is null) change.MarkTried(answer, now);
        if (said is null || !change.Hear(said, now)) return;
        var (title, words) = change.Status is SettlementChangeStatus.Accepted
            ? ("结算账户已生效", $"支付机构已改为打款至{change.AccountWords}")
            : ("结算账户变更未通过", $"{change.AccountWords}：{change.Reason}。请核对后重新提交");
        db.Notices.Add(Notice.To(change.MerchantId.Value, title, words, "/console/money/withdrawals", now));
    }
}
