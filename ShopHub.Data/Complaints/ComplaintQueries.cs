using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Complaints;

/// <summary>What shops and the platform see of the channel's complaints.</summary>
[Queries]
public sealed class ComplaintQueries(ShopDb db)
{
    public const int PageSize = 20;

    public const PlatformPermission MayLook = PlatformPermission.Judge;

    /// <summary>Those that wait first, by deadline; then the rest, newest first.</summary>
    /// <param name="open">Not yet over, or all.</param>
    public Task<ComplaintPage> Page(ShopStaff me, bool open, int page)
    {
        me.Needs(ShopPermission.Support);
        return Page(db.ChannelComplaints.Of(me), open, page);
    }

    public Task<ComplaintPage> Everywhere(PlatformStaff me, bool open, int page)
    {
        me.Needs(MayLook);
        return Page(db.ChannelComplaints, open, page);
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public Task<ComplaintSheet> Sheet(ShopStaff me, string number)
    {
        me.Needs(ShopPermission.Support);
        return Sheet(db.ChannelComplaints.Of(me).Where(c => c.Number == number));
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public Task<ComplaintSheet> Anybodys(PlatformStaff me, string number)
    {
        me.Needs(MayLook);
        return Sheet(db.ChannelComplaints.Where(c => c.Number == number));
    }

    private async Task<ComplaintPage> Page(IQueryable<ChannelComplaint> those, bool open, int page)
    {
        var wanted = those.Where(c => c.At != null && (!open || c.State != ComplaintState.Processed));
        var total = await wanted.CountAsync();
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, last);
        var rows = await Rows(wanted.OrderBy(c => c.DueAt == null).ThenBy(c => c.DueAt).ThenByDescending(c => c.At).Skip((number - 1) * PageSize).Take(PageSize)).ToListAsync();
        var ordered = rows.OrderBy(r => r.DueAt is null).ThenBy(r => r.DueAt).ThenByDescending(r => r.At);
        return new([.. ordered], number, last, total);
    }

    private IQueryable<ComplaintRow> Rows(IQueryable<ChannelComplaint> those) =>
        from c in those
        join order in db.Orders on c.OrderId equals order.Id into orders
        from order in orders.DefaultIfEmpty()
        join shop in db.Merchants on c.MerchantId equals shop.Id into shops
        from shop in shops.DefaultIfEmpty()
        select new ComplaintRow
        {
            Number = c.Number, ShopName = (object?)shop == null ? null : shop.ShopName, OrderNumber = (object?)order == null ? null : order.Number, OutTradeNo = c.OutTradeNo,
            Paid = c.Paid, Words = c.Words, Wish = c.Wish, RefundWish = c.RefundWish, State = c.State, IsUrgent = c.IsUrgent, IsAtChannel = c.IsAtChannel,
            IsFullyRefunded = c.IsFullyRefunded, Times = c.Times, At = c.At!.Value, DueAt = c.DueAt,
        };

    private async Task<ComplaintSheet> Sheet(IQueryable<ChannelComplaint> wanted)
    {
        var of = await wanted.Where(c => c.At != null).Found();
        var row = await Rows(wanted).FirstAsync();
        var said = await db.ComplaintWords.Where(w => w.ComplaintId == of.Id).OrderByDescending(w => w.At).ToListAsync();
        var answers = await db.ComplaintAnswers.Where(a => a.ComplaintId == of.Id).OrderByDescending(a => a.Number).ToListAsync();
        return new(row, of.SealedPhone, of.Pictures, said, answers.FindAll(a => a.SentAt is null || IsMissingIn(said, a)));

        // The channel has it; the talk as it stands there is fetched within seconds.
        bool IsMissingIn(List<ComplaintWord> talk, ComplaintAnswer answer) =>
            of.AskAt < answer.SentAt + ComplaintPolicy.AskOpenAfter && answer == answers[0] && !talk.Exists(w => w.Who == FeedWords.Merchant && w.At >= answer.At);
    }
}

public sealed record ComplaintPage(List<ComplaintRow> Rows, int Number, int Last, int Total);

/// <param name="Unheard">What the shop has said and the talk does not show yet, or never will, newest first.</param>
public sealed record ComplaintSheet(
    ComplaintRow Row, string? SealedPhone, IReadOnlyList<string> Pictures, IReadOnlyList<ComplaintWord> Said, IReadOnlyList<ComplaintAnswer> Unheard)
{
    /// <summary>Those of the complaint, then those of the talk.</summary>
    public IReadOnlyList<string> AllPictures => [.. Pictures, .. Said.SelectMany(w => w.Pictures)];
}

public sealed record ComplaintRow
{
    public required string Number { get; init; }

    /// <summary>Null for a payment that is none of ours.</summary>
    public string? ShopName { get; init; }

    public string? OrderNumber { get; init; }

    public string? OutTradeNo { get; init; }

    public required Money Paid { get; init; }

    public required string Words { get; init; }

    public required WishKind Wish { get; init; }

    public required Money RefundWish { get; init; }

    public required ComplaintState State { get; init; }

    public required bool IsUrgent { get; init; }

    public required bool IsAtChannel { get; init; }

    public required bool IsFullyRefunded { get; init; }

    public required int Times { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? DueAt { get; init; }
}
