using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Complaints;

/// <summary>The channel says that something happened to a complaint: what it is, is fetched afterwards.</summary>
[UseCase]
public sealed class NoteComplaint(ShopDb db, TimeProvider clock)
{
    public async Task Run(Clockwork by, string number)
    {
        var now = clock.GetUtcNow();
        if (await db.ChannelComplaints.FirstOrDefaultAsync(c => c.Number == number) is { } known) known.AskAgain(now);
        else db.ChannelComplaints.Add(ChannelComplaint.Named(number, now));
    }
}

/// <summary>The channel lists its complaints: those we do not know, and those that stand otherwise here, are fetched.</summary>
[UseCase]
public sealed class NoteListedComplaints(ShopDb db, TimeProvider clock)
{
    /// <summary>Numbers in one question.</summary>
    private const int AtOnce = 500;

    /// <returns>How many are to be fetched.</returns>
    public async Task<int> Run(Clockwork by, IReadOnlyCollection<ListedComplaint> listed)
    {
        var now = clock.GetUtcNow();
        var noted = 0;
        foreach (var some in listed.DistinctBy(l => l.Number).Chunk(AtOnce))
        {
            string[] numbers = [.. some.Select(l => l.Number)];
            var known = await db.ChannelComplaints.Where(c => numbers.Contains(c.Number)).ToDictionaryAsync(c => c.Number);
            noted += some.Count(one => Note(one, known.GetValueOrDefault(one.Number), now));
        }

        return noted;
    }

    private bool Note(ListedComplaint one, ChannelComplaint? known, DateTimeOffset now)
    {
        if (known is null) db.ChannelComplaints.Add(ChannelComplaint.Named(one.Number, now));
        else if (known.State != one.State || one.PayerWaits && known.DueAt is null) known.AskAgain(now);
        else return false;
        return true;
    }
}

/// <summary>What the channel tells of a complaint: the ticket, its talk and its clock, and the shop is told.</summary>
[UseCase]
public sealed class RecordComplaint(ShopDb db, TimeProvider clock)
{
    public async Task Run(Clockwork by, FeedComplaint said, DateTimeOffset asked)
    {
        var now = clock.GetUtcNow();
        var complaint = await db.ChannelComplaints.Where(c => c.Number == said.Number).Found();
        var order = said.Order is { } paid ? await OrderOf(paid.OutTradeNo) : null;
        var waits = complaint.Hear(said, order?.MerchantId ?? await ShopOf(said.MchId), order?.Id, asked);
        var known = (await db.ComplaintWords.Where(w => w.ComplaintId == complaint.Id).Select(w => w.WordId).ToListAsync()).ToHashSet();
        List<FeedWord> fresh = [.. said.Said.Where(w => known.Add(w.Id))];
        db.ComplaintWords.AddRange(fresh.Select(w => ComplaintWord.Of(complaint, w)));
        if (complaint is not { MerchantId: { } shop, DueAt: { } due }) return;
        if (waits || fresh.Exists(w => w.IsToShop)) Tell(complaint, shop, waits && complaint.State is ComplaintState.Pending, due, now);
    }

    private void Tell(ChannelComplaint complaint, Id<Merchant> shop, bool isNew, DateTimeOffset due, DateTimeOffset now) => db.Notices.Add(Notice.To(
        shop.Value, isNew ? "新的微信投诉" : "买家回复了微信投诉",
        $"请在 {ShopCalendar.Local(due):M月d日 HH:mm} 前答复：{(complaint.Words.Length > 40 ? complaint.Words[..40] + "…" : complaint.Words)}",
        $"/console/complaints?ticket={complaint.Number}", now));

    private async Task<Bound?> OrderOf(string outTradeNo)
    {
        if (await db.SubOrders.Where(s => s.Number == outTradeNo).Select(s => (Id<Order>?)s.OrderId).FirstOrDefaultAsync() is { } part)
            return await db.Orders.Where(o => o.Id == part).Select(o => new Bound(o.Id, o.MerchantId)).FirstOrDefaultAsync();
        if (await db.Payments.FirstOrDefaultAsync(p => p.OutTradeNo == outTradeNo) is not { } payment) return null;
        var orders = await db.Orders.Where(o => o.PaymentId == payment.Id.Value).Select(o => new Bound(o.Id, o.MerchantId)).Take(2).ToListAsync();
        // One payment of several shops is complained about share by share.
        return orders is [var only] ? only : null;
    }

    private async Task<Id<Merchant>?> ShopOf(string mchId) =>
        await db.Merchants.Where(m => m.SubMchId == mchId).Select(m => (Id<Merchant>?)m.Id).FirstOrDefaultAsync();

    private sealed record Bound(Id<Order> Id, Id<Merchant> MerchantId);
}

/// <summary>A complaint could not be fetched: later again.</summary>
[UseCase]
public sealed class RecordComplaintTry(ShopDb db, TimeProvider clock)
{
    public async Task Run(Clockwork by, string number)
    {
        var complaint = await db.ChannelComplaints.Where(c => c.Number == number).Found();
        complaint.MarkTried(clock.GetUtcNow(), Domain.Payments.PaymentPolicy.RetryAfter(complaint.Tries, complaint.Id.Value));
    }
}
