using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Tests.WeChatPay;

/// <summary>Payers' complaints at the channel, over the wire.</summary>
public sealed class ComplaintFeedSpecs
{
    [Fact]
    public async Task A_complaint_is_told_and_read_and_only_we_can_open_the_phone()
    {
        await using var house = await WireHouse.Open();
        var order = await house.Paid(fen: 1_999);
        Assert.True((await Feed(house).Register()).IsDone);
        Assert.True((await Feed(house).Register()).IsDone);

        var number = await Raise(house, order);
        await house.RunDue();

        Assert.Equal(number, house.Heard.OfType<ComplaintNotice>().Single().Complaint);
        var told = (await Feed(house).One(number)).Value!;
        Assert.Equal((ComplaintState.Pending, WishKind.Refund, 1_999L), (told.State, told.Wish, told.RefundWish.Fen));
        Assert.Equal((order.OutTradeNo, 1_999L), (told.Order!.OutTradeNo, told.Order.Amount.Fen));
        Assert.DoesNotContain("138", told.SealedPhone, StringComparison.Ordinal);
        Assert.Equal("13800138000", house.Get<FieldCipher>().Open(told.SealedPhone!));
        Assert.Equal("USER_CREATE_COMPLAINT", Assert.Single(told.Said).Act);
    }

    [Fact]
    public async Task Answered_decided_and_done_it_is_over_until_the_payer_comes_back()
    {
        await using var house = await WireHouse.Open();
        var order = await house.Paid();
        var (number, feed) = (await Raise(house, order), Feed(house));
        var shop = (await feed.One(number)).Value!.MchId;

        Assert.Equal(ChannelVerdict.Refused, (await feed.Complete(number, shop)).Verdict);
        Assert.True((await feed.Reply(number, shop, "已安排退款，请稍候", [])).IsDone);
        Assert.True((await feed.DecideRefund(number, true, 1, "")).IsDone);
        Assert.Equal((ComplaintState.Processing, false), await Stands(feed, number));
        Assert.True((await feed.Complete(number, shop)).IsDone);
        Assert.Equal(ChannelVerdict.Refused, (await feed.Reply(number, shop, "还有什么可以帮您", [])).Verdict);
        Assert.Equal(["MERCHANT_APPROVE_REFUND", "MERCHANT_CONFIRM_COMPLETE", "MERCHANT_RESPONSE"],
            (await feed.One(number)).Value!.Said.Where(w => w.Who == FeedWords.Merchant).Select(w => w.Act).Order(StringComparer.Ordinal));

        using var browser = house.Browser();
        using var more = new FormUrlEncodedContent([new("words", "还没有收到退款")]);
        (await browser.PostAsync($"/_sim/complain/{number}", more)).EnsureSuccessStatusCode();
        Assert.Equal((ComplaintState.Pending, true), await Stands(feed, number));
        Assert.Equal(2, (await feed.One(number)).Value!.Times);
    }

    [Fact]
    public async Task Pictures_go_with_an_answer_and_come_back_by_a_signed_call()
    {
        await using var house = await WireHouse.Open();
        var (number, feed) = (await Raise(house, await house.Paid()), Feed(house));
        var picture = RandomNumberGenerator.GetBytes(200);

        var name = await feed.Upload("proof.png", picture);
        Assert.True((await feed.Reply(number, (await feed.One(number)).Value!.MchId, "签收照片见附图", [name.Value!])).IsDone);

        var address = (await feed.One(number)).Value!.Said.SelectMany(w => w.Pictures).Single();
        Assert.Equal(picture, (await feed.Picture(new Uri(address))).Value);
        Assert.Equal(ChannelVerdict.Refused, (await feed.Reply(number, WireHouse.Shop, "别人的图片", ["unknown"])).Verdict);
    }

    [Fact]
    public async Task All_pages_of_a_list_are_read()
    {
        await using var house = await WireHouse.Open();
        var order = await house.Paid();
        for (var i = 0; i < 53; i++) await Raise(house, order);
        var today = ShopCalendar.DayOf(house.Clock.GetUtcNow());

        var listed = (await Feed(house).List(today.AddDays(-1), today)).Value!;

        Assert.Equal(53, listed.DistinctBy(l => l.Number).Count());
        Assert.Equal(ChannelVerdict.Refused, (await Feed(house).List(today.AddDays(-31), today)).Verdict);
    }

    private static IComplaintFeed Feed(WireHouse house) => house.Get<IComplaintFeed>();

    private static async Task<(ComplaintState, bool)> Stands(IComplaintFeed feed, string number)
    {
        var told = (await feed.One(number)).Value!;
        return (told.State, told.PayerWaits);
    }

    private static async Task<string> Raise(WireHouse house, PrepayOrder order)
    {
        using var browser = house.Browser();
        var made = await browser.PostAsJsonAsync("/_sim/complaints", new { order.OutTradeNo, words = "一直没有收到货" });
        return JsonNode.Parse(await made.Content.ReadAsStringAsync())!["complaintId"]!.GetValue<string>();
    }
}
