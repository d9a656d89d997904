using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Complaints;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Complaints;

/// <summary>A payer's complaint at the channel is one ticket of one shop, with a clock, and answered once.</summary>
public sealed class ComplaintSpecs
{
    private const string Number = "200220260301000000000000000001";

    [Fact]
    public async Task Told_many_times_at_once_it_is_one_ticket_of_the_orders_shop_with_a_deadline()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => town.AsClockwork.Do((NoteComplaint use, Clockwork me) => use.Run(me, Number)))));
        var said = await Told(town, order);
        for (var i = 0; i < 3; i++) await Hears(town, said);

        var page = await town.As(town.TeaHouse).Ask((ComplaintQueries ask, ShopStaff me) => ask.Page(me, true, 1));
        var row = Assert.Single(page.Rows);
        Assert.Equal((order.Number, said.At + ComplaintPolicy.AnswerWithin), (row.OrderNumber, row.DueAt!.Value));
        Assert.Equal(1, await town.Look(db => db.Notices.CountAsync(n => n.Title == "新的微信投诉" && n.RecipientId == town.TeaHouse.MerchantId.Value)));
        Assert.Single((await town.As(town.Judge).Ask((ComplaintQueries ask, PlatformStaff me) => ask.Everywhere(me, true, 1))).Rows);
    }

    [Fact]
    public async Task Another_shop_does_not_find_it_and_staff_without_the_right_do_not_answer()
    {
        await using var town = await Town.Open();
        await Ticket(town);

        Assert.Empty((await town.As(town.BookRoom).Ask((ComplaintQueries ask, ShopStaff me) => ask.Page(me, false, 1))).Rows);
        Assert.Equal("common.not-found", (await Assert.ThrowsAsync<Refusal>(() => town.As(town.BookRoom).Ask((ComplaintQueries ask, ShopStaff me) => ask.Sheet(me, Number)))).Code);
        Assert.Equal("common.not-found", (await Says(town, AnswerKind.Reply, "已安排补发", town.BookRoom)).Refusal!.Code);
        Assert.Equal("common.not-allowed", (await Says(town, AnswerKind.Reply, "已安排补发", town.TeaHouse with { Permissions = ShopPermission.Products })).Refusal!.Code);
    }

    [Fact]
    public async Task Four_clicks_say_one_thing_and_the_next_waits_until_the_channel_has_heard_it()
    {
        await using var town = await Town.Open();
        var order = await Ticket(town);
        Assert.Equal("complaint.words", (await Says(town, AnswerKind.Reply, "好")).Refusal!.Code);
        Assert.Equal("complaint.unanswered", (await Says(town, AnswerKind.Complete, "")).Refusal!.Code);

        var said = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Says(town, AnswerKind.Reply, "已安排补发，明天到"))));

        Assert.Single(said, s => s.IsDone);
        Assert.Equal(1, await town.Look(db => db.Outbox.CountAsync(m => m.Kind == OutboxMessage.AnswerComplaint)));
        var answer = await town.Look(db => db.ComplaintAnswers.SingleAsync());
        Assert.Equal("complaint.answer-open", (await Says(town, AnswerKind.Reply, "还有一句话")).Refusal!.Code);
        Town.Done(await town.AsClockwork.Do((RecordComplaintAnswer use, Clockwork me) => use.Run(me, answer.Id, null)));
        await Hears(town, (await Told(town, order)) with { State = ComplaintState.Processing, PayerWaits = false });
        Assert.Null((await Sheet(town)).Row.DueAt);
        Town.Done(await Says(town, AnswerKind.Complete, ""));
    }

    [Fact]
    public async Task The_payers_first_word_after_an_answer_starts_the_clock_anew_and_what_is_over_takes_no_answer()
    {
        await using var town = await Town.Open();
        var order = await Ticket(town);
        var told = await Told(town, order);
        var first = told with { Said = [.. told.Said, new("a1", FeedWords.Merchant, "MERCHANT_RESPONSE", told.At.AddHours(1), "已安排补发", [])] };
        await Hears(town, first with { State = ComplaintState.Processing, PayerWaits = false });
        town.Clock.Wind(TimeSpan.FromHours(5));
        var word = new FeedWord("w2", FeedWords.Payer, "USER_RESPONSE", town.Clock.GetUtcNow(), "还是没有收到", []);

        await Hears(town, first with { State = ComplaintState.Processing, PayerWaits = true, Said = [.. first.Said, word] });
        Assert.Equal(word.At + ComplaintPolicy.AnswerWithin, (await Sheet(town)).Row.DueAt);
        Assert.Equal(1, await town.Look(db => db.Notices.CountAsync(n => n.Title == "买家回复了微信投诉")));
        town.Clock.Wind(TimeSpan.FromHours(30));
        var third = new FeedWord("w3", FeedWords.Payer, "USER_RESPONSE", town.Clock.GetUtcNow(), "有人在吗", []);

        await Hears(town, first with { State = ComplaintState.Processing, PayerWaits = true, Said = [.. first.Said, word, third] });
        Assert.Equal(word.At + ComplaintPolicy.AnswerWithin, (await Sheet(town)).Row.DueAt);
        Assert.Equal(2, await town.Look(db => db.Notices.CountAsync(n => n.Title == "买家回复了微信投诉")));
        await Hears(town, first with { State = ComplaintState.Processed, PayerWaits = false });

        Assert.Equal("complaint.over", (await Says(town, AnswerKind.Reply, "已安排补发")).Refusal!.Code);
        Assert.Equal(4, (await Sheet(town)).Said.Count);
    }

    [Fact]
    public async Task Writing_again_before_any_answer_gives_the_shop_no_further_time_and_help_from_the_channel_is_no_word_to_it()
    {
        await using var town = await Town.Open();
        var order = await Ticket(town);
        var first = await Told(town, order);
        var again = new FeedWord("w2", FeedWords.Payer, "USER_RESPONSE", first.At.AddHours(40), "还没有人理我", []);
        var answer = new FeedWord("w3", FeedWords.Merchant, "MERCHANT_RESPONSE", first.At.AddHours(41), "已安排补发", []);
        var help = new FeedWord("w4", FeedWords.Payer, "USER_APPLY_PLATFORM_SERVICE", first.At.AddHours(42), "", []) { IsToShop = false };
        var last = new FeedWord("w5", FeedWords.Payer, "USER_RESPONSE", first.At.AddHours(60), "没有收到补发", []);

        await Hears(town, first with { Said = [.. first.Said, again] });
        Assert.Equal(first.At + ComplaintPolicy.AnswerWithin, (await Sheet(town)).Row.DueAt);
        await Hears(town, first with { State = ComplaintState.Processing, Said = [.. first.Said, again, answer, help, last] });

        Assert.Equal(last.At + ComplaintPolicy.AnswerWithin, (await Sheet(town)).Row.DueAt);
    }

    [Fact]
    public async Task What_is_not_over_is_asked_about_every_day_even_when_no_list_shows_it_and_what_is_over_no_more()
    {
        await using var town = await Town.Open();
        var order = await Ticket(town);
        Task<List<string>> Due() => town.AsClockwork.Ask((DueComplaintQueries ask, Clockwork me) => ask.ToFetch(me, 10));
        Assert.Empty(await Due());

        town.Clock.Wind(ComplaintPolicy.AskOpenAfter);
        Assert.Equal([Number], await Due());
        await Hears(town, (await Told(town, order)) with { State = ComplaintState.Processed, PayerWaits = false });
        town.Clock.Wind(TimeSpan.FromDays(40));

        Assert.Empty(await Due());
    }

    [Fact]
    public async Task A_payment_that_is_none_of_ours_is_seen_by_the_platform_only()
    {
        await using var town = await Town.Open();
        Town.Done(await town.AsClockwork.Do((NoteComplaint use, Clockwork me) => use.Run(me, Number)));
        await Hears(town, new(Number, "1900000000", ComplaintState.Pending, town.Clock.GetUtcNow(), "没有收到货", null, new("UNKNOWN", null, new(100))));

        Assert.Null(Assert.Single((await town.As(town.Judge).Ask((ComplaintQueries ask, PlatformStaff me) => ask.Everywhere(me, true, 1))).Rows).ShopName);
        Assert.Empty((await town.As(town.TeaHouse).Ask((ComplaintQueries ask, ShopStaff me) => ask.Page(me, false, 1))).Rows);
    }

    [Fact]
    public async Task A_list_asks_only_about_what_stands_otherwise()
    {
        await using var town = await Town.Open();
        await Ticket(town);
        Task<Outcome<int>> Listed(ComplaintState state, bool waits, string number = Number) =>
            town.AsClockwork.Do((NoteListedComplaints use, Clockwork me) => use.Run(me, [new(number, state, waits)]));

        Assert.Equal(0, Town.Done(await Listed(ComplaintState.Pending, true)));
        Assert.Equal(1, Town.Done(await Listed(ComplaintState.Processed, false)));
        Assert.Equal(1, Town.Done(await Listed(ComplaintState.Pending, true, "200220260301000000000000000002")));
    }

    private static async Task<Order> Ticket(Town town)
    {
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        Town.Done(await town.AsClockwork.Do((NoteComplaint use, Clockwork me) => use.Run(me, Number)));
        await Hears(town, await Told(town, order));
        return order;
    }

    private static async Task<FeedComplaint> Told(Town town, Order order)
    {
        var payment = await town.Look(db => db.Payments.SingleAsync());
        var at = payment.PaidAt!.Value.AddMinutes(1);
        return new(Number, "1900000109", ComplaintState.Pending, at, "一直没有收到货，请帮我退款", null, new(payment.OutTradeNo, null, payment.Amount))
        {
            Wish = WishKind.Refund, RefundWish = payment.Amount, PayerWaits = true, Said = [new("w1", FeedWords.Payer, "USER_CREATE_COMPLAINT", at, $"订单{order.Number}没有收到货", [])],
        };
    }

    private static async Task Hears(Town town, FeedComplaint said) =>
        Town.Done(await town.AsClockwork.Do((RecordComplaint use, Clockwork me) => use.Run(me, said, town.Clock.GetUtcNow())));

    private static Task<ComplaintSheet> Sheet(Town town) => town.As(town.TeaHouse).Ask((ComplaintQueries ask, ShopStaff me) => ask.Sheet(me, Number));

    private static Task<Outcome> Says(Town town, AnswerKind kind, string words, ShopStaff? by = null) =>
        town.As(by ?? town.TeaHouse).Do((AnswerComplaint use, ShopStaff me) => use.Run(me, Number, new(kind, words, [])));
}
