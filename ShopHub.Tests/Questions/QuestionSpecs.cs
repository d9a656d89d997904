using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Privacy;
using ShopHub.Data.Questions;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Questions;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Questions;

/// <summary>A shopper asks before everybody; the shop answers, and who has the product answers too.</summary>
public sealed class QuestionSpecs : IAsyncLifetime
{
    private Town _town = null!;

    private Id<Product> Cup => _town.People.Cup.ProductId;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_question_is_answered_by_the_shop_and_by_a_buyer_and_everybody_reads_it()
    {
        await _town.ReceivedOrder(_town.Lin, (_town.People.Cup, 1));
        var asked = await Asked(_town.Wang, "能装热水吗");
        Assert.Equal("有买家提问", await LastNotice(_town.TeaHouse.MerchantId.Value));

        Town.Done(await Tells(_town.Lin, asked, "我一直装开水"));
        _town.Clock.Wind(TimeSpan.FromMinutes(1));
        Town.Done(await Replies(_town.TeaHouse, asked, "能，先温杯"));

        var row = Assert.Single(await Shown());
        Assert.Equal([(true, "店家", "能，先温杯"), (false, "林**", "我一直装开水")], row.Answers.Select(a => (a.IsOfShop, a.ShownName, a.Words)));
        Assert.Equal("店家回答了您的提问", await LastNotice(_town.Wang.CustomerId.Value));
        var page = (await _town.As(_town.Lin).Ask((ProductPageQueries ask) => ask.Of(Cup)))!;
        Assert.Equal((1, "能装热水吗"), (page.QuestionCount, Assert.Single(page.Questions).Words));
    }

    [Theory]
    [InlineData("问", "question.words")]
    [InlineData("打我电话 138 0000 1234", "question.phone")]
    [InlineData("１３８００００１２３４ 找我", "question.phone")]
    [InlineData("一三八〇〇〇〇一二三四", "question.phone")]
    [InlineData("座机0571-87654321", "question.phone")]
    [InlineData("加 微 信 聊", "question.contact")]
    [InlineData("看 HTTP://a.b", "question.contact")]
    [InlineData("你个傻 逼", "question.rude")]
    [InlineData("有香烟卖吗", "question.goods")]
    [InlineData("好评返现多少", "question.paid-praise")]
    [InlineData("容量是 350ml 还是 500ml，买 2 送 1 吗", null)]
    public async Task What_everybody_reads_has_no_telephone_no_way_out_and_no_abuse(string words, string? refused) =>
        Assert.Equal(refused, (await Asks(_town.Wang, words)).Refusal?.Code);

    [Fact]
    public async Task A_question_has_at_most_200_characters_is_asked_once_and_five_fit_a_day()
    {
        Assert.Equal("question.words", (await Asks(_town.Wang, new string('茶', 201))).Refusal?.Code);
        Town.Done(await Asks(_town.Wang, new string('茶', 200)));
        Assert.Equal("question.twice", (await Asks(_town.Wang, $" {new string('茶', 200)} ")).Refusal?.Code);
        for (var i = 2; i <= 5; i++) Town.Done(await Asks(_town.Wang, $"第{i}个问题"));

        Assert.Equal("question.too-many", (await Asks(_town.Wang, "再问一个")).Refusal?.Code);
        _town.Clock.Wind(TimeSpan.FromDays(1));
        Town.Done(await Asks(_town.Wang, "再问一个"));
    }

    [Fact]
    public async Task A_question_posted_eight_times_at_once_is_one()
    {
        var posted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Asks(_town.Wang, "能装热水吗"))));

        Assert.Single(posted, p => p.IsDone);
        Assert.Single(await Shown());
        Assert.Equal(1, await _town.Look(db => db.Products.Where(p => p.Id == Cup).Select(p => p.QuestionCount).SingleAsync()));
    }

    [Fact]
    public async Task Only_who_has_received_the_product_answers_and_only_once()
    {
        var asked = await Asked(_town.Wang, "能装热水吗");
        await _town.PaidOrder(_town.Lin, (_town.People.Cup, 1));
        Assert.Equal("answer.not-bought", (await Tells(_town.Lin, asked, "能")).Refusal?.Code);
        Assert.Equal("answer.not-bought", (await Tells(_town.Lin, asked, "可以的")).Refusal?.Code);
        await _town.ReceivedOrder(_town.Lin, (_town.People.Cup, 1));

        Town.Done(await Tells(_town.Lin, asked, "可以的"));

        Assert.Equal("answer.twice", (await Tells(_town.Lin, asked, "真的可以")).Refusal?.Code);
        Assert.Equal("common.not-found", (await Tells(_town.Lin, Id<Question>.New(), "可以的")).Refusal?.Code);
    }

    [Fact]
    public async Task The_shop_answers_once_with_the_right_to_and_never_in_the_dress_of_a_buyer()
    {
        var asked = await Asked(_town.Wang, "能装热水吗");
        var packer = _town.TeaHouse with { Permissions = ShopPermission.Orders };
        Assert.Equal("common.not-allowed", (await Replies(packer, asked, "能装")).Refusal?.Code);
        Assert.Equal("common.not-found", (await Replies(_town.BookRoom, asked, "能装")).Refusal?.Code);
        Assert.Equal(1, await _town.As(_town.TeaHouse).Ask((QuestionDeskQueries ask, ShopStaff me) => ask.ToAnswer(me)));
        Town.Done(await Replies(_town.TeaHouse, asked, "能装"));
        Assert.Equal("answer.twice", (await Replies(_town.TeaHouse, asked, "再说一句")).Refusal?.Code);
        Assert.Equal(0, await _town.As(_town.TeaHouse).Ask((QuestionDeskQueries ask, ShopStaff me) => ask.ToAnswer(me)));

        await _town.ReceivedOrder(_town.Lin, (_town.People.Cup, 1));
        var account = await _town.Look(db => db.Customers.Where(c => c.Id == _town.Lin.CustomerId).Select(c => c.AccountId).SingleAsync());
        await _town.Put(StaffMember.Hire(_town.TeaHouse.MerchantId, account, "林小满", ShopPermission.Orders));
        Assert.Equal("answer.of-shop", (await Tells(_town.Lin, asked, "特别好用")).Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_asks_about_what_is_not_for_sale()
    {
        Town.Done(await _town.As(_town.TeaHouse).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, Cup)));

        Assert.Equal("question.not-on-sale", (await Asks(_town.Wang, "还有货吗")).Refusal?.Code);
        Assert.Equal("question.not-on-sale", (await _town.As(_town.Wang).Do((AskQuestion use, Buyer me) => use.Run(me, Id<Product>.New(), "还有货吗"))).Refusal?.Code);
    }

    [Fact]
    public async Task Reported_words_are_hidden_with_a_reason_one_by_one_and_can_be_shown_again()
    {
        await _town.ReceivedOrder(_town.Lin, (_town.People.Cup, 1));
        var asked = await Asked(_town.Wang, "老板是不是骗人的");
        Town.Done(await Tells(_town.Lin, asked, "是骗人的"));
        var answer = (await Shown())[0].Answers[0].Id;
        var wrong = new SaidWrong(ReportReason.Abuse, "");
        Town.Done(await _town.As(_town.TeaHouse).Do((ReportSaidToShop use, ShopStaff me) => use.Run(me, asked, wrong, answer)));
        Town.Done(await _town.As(_town.Wang).Do((ReportSaid use, Buyer me) => use.Run(me, asked, wrong, answer)));
        Assert.Equal("question.reported-twice", (await _town.As(_town.Wang).Do((ReportSaid use, Buyer me) => use.Run(me, asked, wrong, answer))).Refusal?.Code);
        Assert.Equal("common.not-found", (await _town.As(_town.Wang).Do((ReportSaid use, Buyer me) => use.Run(me, asked, wrong, Id<QuestionAnswer>.New()))).Refusal?.Code);

        var report = (await Desk(decided: false))[0].Id;
        Assert.Equal("report.decision", (await Decides(report, true, "嗯")).Refusal?.Code);
        Town.Done(await Decides(report, true, "没有依据的指责"));

        var row = Assert.Single(await Shown());
        Assert.Equal((false, true), (row.IsMasked, row.Answers[0].IsMasked));
        Assert.Empty(await Desk(decided: false));
        Assert.Equal(2, (await Desk(decided: true)).Count);
        Assert.Equal("您的回答已被屏蔽", await LastNotice(_town.Lin.CustomerId.Value));
        Town.Done(await Decides(report, false, "是他亲身经历"));
        Assert.False((await Shown())[0].Answers[0].IsMasked);
        var idle = _town.Judge with { Permissions = PlatformPermission.All & ~PlatformPermission.Review };
        Assert.Equal("common.not-allowed", (await _town.As(idle).Do((DecideSaid use, PlatformStaff me) => use.Run(me, report, true, "随便屏蔽"))).Refusal?.Code);
    }

    [Fact]
    public async Task What_a_shopper_asked_and_answered_is_in_his_copy_and_he_leaves_as_nobody()
    {
        await Asked(_town.Wang, "能装热水吗");
        Assert.Equal(("提问", "能装热水吗"), (await _town.As(_town.Wang).Ask((MyDataQueries ask, Buyer me) => ask.Said(me))).Select(s => (s.Kind, s.Words)).Single());

        await using (var scope = _town.Scope())
            await ((Forgotten)scope.ServiceProvider.GetService(typeof(Forgotten))!).Erase(_town.Wang.CustomerId, ErasedParts.ReviewNames, _town.Clock.GetUtcNow());

        Assert.Equal(Review.Nobody, (await Shown())[0].ShownName);
    }

    private Task<Outcome> Asks(Buyer by, string words) => _town.As(by).Do((AskQuestion use, Buyer me) => use.Run(me, Cup, words));

    private async Task<Id<Question>> Asked(Buyer by, string words)
    {
        Town.Done(await Asks(by, words));
        return await _town.Look(db => db.Questions.Where(q => q.Words == words).Select(q => q.Id).SingleAsync());
    }

    private Task<Outcome> Tells(Buyer by, Id<Question> asked, string words) => _town.As(by).Do((AnswerAsBuyer use, Buyer me) => use.Run(me, asked, words));

    private Task<Outcome> Replies(ShopStaff by, Id<Question> asked, string words) => _town.As(by).Do((AnswerQuestion use, ShopStaff me) => use.Run(me, asked, words));

    private Task<Outcome> Decides(Id<SaidReport> report, bool masks, string why) =>
        _town.As(_town.Judge).Do((DecideSaid use, PlatformStaff me) => use.Run(me, report, masks, why));

    private Task<List<SaidReportRow>> Desk(bool decided) => _town.As(_town.Judge).Ask((SaidReportQueries ask, PlatformStaff me) => ask.Those(me, decided));

    private Task<List<QuestionRow>> Shown() => _town.As(_town.Wang).Ask((QuestionQueries ask) => ask.Page(Cup, 1));

    private Task<string> LastNotice(Guid to) => _town.Look(db => db.Notices.Where(n => n.RecipientId == to)
        .OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Select(n => n.Title).FirstAsync());
}
