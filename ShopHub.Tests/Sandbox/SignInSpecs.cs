using System.Net;
using System.Web;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChat;

namespace ShopHub.Tests.Sandbox;

public sealed class SignInSpecs
{
    [Fact]
    public async Task A_chosen_shopper_comes_back_with_a_code_that_is_good_for_one_openid_once()
    {
        await using var house = await WireHouse.Open();
        var login = house.Get<WeChatLogin>();

        var back = await Come(house, WeChatScope.Base, "&as=lin");
        var visitor = (await login.Exchange(back["code"]!)).Value!;
        var again = await login.Exchange(back["code"]!);

        Assert.Equal("state123", back["state"]);
        Assert.Equal((house.OpenId, null), (visitor.OpenId, visitor.UnionId));
        Assert.Equal((40163, true), (again.ErrorCode, again.MustStartAgain));
    }

    [Fact]
    public async Task Name_and_picture_are_given_only_when_they_were_asked_for()
    {
        await using var house = await WireHouse.Open();
        var login = house.Get<WeChatLogin>();

        var silent = (await login.Exchange((await Come(house, WeChatScope.Base, "&as=wang"))["code"]!)).Value!;
        var asked = (await login.Exchange((await Come(house, WeChatScope.UserInfo, "&as=wang"))["code"]!)).Value!;
        var profile = (await login.Profile(asked)).Value!;

        Assert.Equal(48001, (await login.Profile(silent)).ErrorCode);
        Assert.Equal((silent.OpenId, "王芳", asked.UnionId), (profile.OpenId, profile.Nickname, profile.UnionId));
        using var browser = house.Browser();
        Assert.Equal("image/svg+xml", (await browser.GetAsync(profile.PictureUrl)).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_script_signs_in_by_name_through_the_shops_own_sign_in()
    {
        await using var house = await WireHouse.Open();
        using var browser = house.Browser();

        var first = await browser.GetAsync("/_sim/login?as=visitor-42&returnUrl=/cart");
        var cookies = string.Join("; ", first.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(house, WeChatScope.UserInfo, ""));
        request.Headers.Add("Cookie", cookies);
        var second = await browser.SendAsync(request);

        Assert.Equal("/signin/wechat?returnUrl=%2Fcart", first.Headers.Location!.OriginalString);
        var visitor = (await house.Get<WeChatLogin>().Exchange(Query(second)["code"]!)).Value!;
        var made = house.World.Shopper("visitor-42");
        Assert.Equal(People.OpenId(made, house.World.Merchant.AppId), visitor.OpenId);
    }

    [Fact]
    public async Task Somebody_unknown_chooses_first_and_may_refuse()
    {
        await using var house = await WireHouse.Open();
        using var browser = house.Browser();

        var page = await browser.GetAsync(Address(house, WeChatScope.UserInfo, ""));
        var text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        var refused = await Come(house, WeChatScope.UserInfo, "&answer=refuse");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.All(new[] { "林晓", "王芳", "陈晨", "周宇", "模拟环境，非真实资金" }, name => Assert.Contains(name, text));
        Assert.Null(refused["code"]);
    }

    [Fact]
    public async Task The_virtual_user_of_a_snapshot_page_is_marked_and_cannot_pay()
    {
        await using var house = await WireHouse.Open();

        var visitor = (await house.Get<WeChatLogin>().Exchange((await Come(house, WeChatScope.Base, "&as=guest&answer=snapshot"))["code"]!)).Value!;
        var order = await house.Gateway.Prepay(house.Order() with { OpenId = visitor.OpenId });

        Assert.True(visitor.IsSnapshot);
        Assert.False(order.IsDone);
    }

    [Fact]
    public async Task A_strangers_address_and_a_wrong_secret_are_refused()
    {
        await using var house = await WireHouse.Open();
        await using var wrong = await WireHouse.Open(new() { ["WeChat:Secret"] = "wrong" });
        using var browser = house.Browser();

        var stranger = await browser.GetAsync(Address(house, WeChatScope.Base, "&as=lin", "https://stranger.example/back"));
        var code = (await Come(wrong, WeChatScope.Base, "&as=lin"))["code"]!;

        Assert.Contains("10003", await stranger.Content.ReadAsStringAsync());
        Assert.Equal(40125, (await wrong.Get<WeChatLogin>().Exchange(code)).ErrorCode);
    }

    private static async Task<System.Collections.Specialized.NameValueCollection> Come(WireHouse house, WeChatScope scope, string more)
    {
        using var browser = house.Browser();
        return Query(await browser.GetAsync(Address(house, scope, more)));
    }

    private static System.Collections.Specialized.NameValueCollection Query(HttpResponseMessage answer) =>
        HttpUtility.ParseQueryString(answer.Headers.Location!.Query);

    private static string Address(WireHouse house, WeChatScope scope, string more, string back = "http://127.0.0.1/signin/wechat/callback") =>
        house.Get<WeChatLogin>().AuthorizeUrl(new Uri(back), "state123", scope).Replace("#wechat_redirect", more);
}
