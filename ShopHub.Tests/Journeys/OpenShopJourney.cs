using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Onboarding;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Onboarding;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>From "我要开店" on the phone to a shop that buyers see, and what a reviewer does in between.</summary>
public sealed class OpenShopJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    private readonly House _house = open.House;

    [Fact]
    public async Task A_person_opens_a_second_hand_shop_from_the_phone()
    {
        var phone = await _house.Phone();
        await phone.SignsIn("tan");
        var number = await phone.Starts("个人");
        await phone.GetByLabel("店铺名称").FillAsync("云间·");
        await phone.GetByText("二手闲置").ClickAsync();
        await phone.GetByLabel("店铺名称").FillAsync("小谭二手书屋");
        await phone.Saves();
        await phone.GetByLabel("依法不需要办理市场主体登记").CheckAsync();
        await phone.Saves();

        await phone.GetByLabel("身份证号").FillAsync("110105202302290014");
        await phone.GetByLabel("手机号").FillAsync("13800001111");
        await phone.GetByText("出生日期").WaitForAsync();
        await Expect(phone.Locator("output")).ToHaveTextAsync("已自动保存");
        await phone.ReloadAsync();
        Assert.Equal("110***********0014", await phone.GetByLabel("身份证号").InputValueAsync());
        await phone.GetByLabel("身份证号").FillAsync(Papers.IdNumber);
        await phone.Context.ClearCookiesAsync();
        await phone.GetByLabel("本人姓名").FillAsync("谭小书");
        await phone.GetByLabel("手机号").FocusAsync();
        await phone.GetByText("还没有保存").WaitForAsync();
        await phone.GotoAsync($"/_sim/login?as=tan&returnUrl={Uri.EscapeDataString($"/open/{number}?step=person")}");
        await Expect(phone.GetByLabel("本人姓名")).ToHaveValueAsync("谭小书");
        await Expect(phone.Locator("output")).ToHaveTextAsync("已自动保存");
        await phone.GetByLabel("手机号").FillAsync("13800001111");
        await phone.GetByLabel("长期").CheckAsync();
        await phone.Saves();
        await phone.GetByLabel("开户银行").FillAsync("招商银行");
        await phone.GetByLabel("银行卡号").FillAsync("6225880137706868");
        await phone.Saves();
        await phone.Uploads("身份证人像面", "身份证国徽面");
        await phone.HandsIn();

        var reviewer = await _house.Desk();
        await reviewer.Reviews();
        await reviewer.Keyboard.PressAsync("a");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "确认通过" }).WaitForAsync();
        await reviewer.Keyboard.PressAsync("Enter");
        await reviewer.GetByText("已通过，店铺进入开店准备").WaitForAsync();
        await Expect(phone.GetByText("开店准备")).ToBeVisibleAsync(new() { Timeout = 15_000 });

        await phone.GetByLabel("店主登录名").FillAsync("xiaotan");
        await phone.GetByRole(AriaRole.Button, new() { Name = "开通店主账号" }).ClickAsync();
        var password = await phone.Locator(".handed").InnerTextAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "已记下，关闭" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "已阅读并同意，签署" }).ClickAsync();
        await phone.GetByText("新店首30天享优惠费率").WaitForAsync();
        await PaysTheDeposit(phone);
        var owner = await Owner(number);
        await ProvesTheAccount(owner);
        var code = await _house.Look(db => db.Merchants.Where(m => m.Id == owner.MerchantId).Select(m => m.Code).SingleAsync());
        Assert.Equal(404, (await phone.GotoAsync($"/s/{code}"))!.Status);
        await phone.GotoAsync($"/open/{number}");
        await phone.GetByRole(AriaRole.Button, new() { Name = "开店", Exact = true }).ClickAsync();
        await phone.GetByText("店铺已开业，买家可以看到了").WaitForAsync();

        Assert.Equal(200, (await phone.GotoAsync($"/s/{code}"))!.Status);
        var console = await _house.Desk();
        await console.GotoAsync("/staff/signin");
        await console.GetByLabel("账号").FillAsync("xiaotan");
        await console.GetByLabel("密码").FillAsync(password);
        await console.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await console.Arrives("/staff/first-password");
    }

    [Fact]
    public async Task An_enterprise_is_sent_back_on_two_fields_and_hands_in_again()
    {
        var phone = await _house.Phone();
        await phone.SignsIn("qi");
        var number = await phone.Starts("企业");
        await phone.GetByLabel("店铺名称").FillAsync("启明家居");
        await phone.GetByText("家居日用").ClickAsync();
        await phone.Saves();
        await phone.GetByLabel("营业执照名称").FillAsync("上海启明家居有限公司");
        await phone.GetByLabel("统一社会信用代码").FillAsync("91310000MA1FL0000N");
        await phone.GetByLabel("执照有效期自").FillAsync("2020-01-02");
        await phone.GetByLabel("长期").CheckAsync();
        await phone.Saves();
        await phone.GetByLabel("法定代表人姓名").FillAsync("齐明");
        await phone.GetByLabel("身份证号").FillAsync(Papers.IdNumber);
        await phone.GetByLabel("长期").CheckAsync();
        await phone.GetByLabel("手机号").FillAsync("13800002222");
        await phone.Saves();
        await phone.GetByLabel("开户银行").FillAsync("招商银行");
        await phone.GetByLabel("对公账号").FillAsync("121900000000000");
        await phone.Saves();
        await phone.Uploads("营业执照", "身份证人像面", "身份证国徽面", "开户证明");
        await phone.HandsIn();

        var reviewer = await _house.Desk();
        await reviewer.Reviews();
        await reviewer.GetByLabel("营业执照照片看不清").CheckAsync();
        await reviewer.GetByLabel("账户户名与主体不一致").First.CheckAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "驳回 2 项" }).ClickAsync();
        await reviewer.GetByText("已驳回2项").WaitForAsync();

        // The page on the phone has seen it by itself.
        await phone.Locator("[data-status=Rejected]").WaitForAsync();
        await phone.GotoAsync($"/open/{number}?step=account");
        await phone.GetByText("请上传四角完整、文字清楚的彩色照片").WaitForAsync();
        await phone.GetByLabel("对公账号").FillAsync("121900000000001");
        await phone.Saves();
        await phone.Uploads("营业执照");
        await phone.GotoAsync($"/open/{number}?step=shop");
        await Expect(phone.GetByLabel("店铺名称")).Not.ToBeEditableAsync();
        await phone.GotoAsync($"/open/{number}?step=check");
        await phone.GetByRole(AriaRole.Button, new() { Name = "重新提交" }).ClickAsync();
        await phone.GetByText("待审核").First.WaitForAsync();
        Assert.Equal(ApplicationPolicy.Resubmits - 1, await _house.Look(db => db.Applications.Where(a => a.Number == number).Select(a => a.ResubmitsLeft).SingleAsync()));
    }

    /// <summary>In WeChat, as any other payment.</summary>
    private static async Task PaysTheDeposit(IPage phone)
    {
        await phone.GetByRole(AriaRole.Button, new() { Name = "微信支付缴纳" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "微信支付 ¥300.00" }).ClickAsync();
        await phone.FrameLocator("iframe").GetByRole(AriaRole.Button, new() { Name = "立即支付" }).ClickAsync();
        await phone.GetByText("已缴足 ¥300.00").WaitForAsync();
    }

    private Task<ShopStaff> Owner(string number) => _house.Look(db => (
        from application in db.Applications
        where application.Number == number
        join member in db.Staff on application.MerchantId equals member.MerchantId
        select new ShopStaff(member.MerchantId, member.Id, member.Name, ShopPermission.All)).SingleAsync());

    private async Task ProvesTheAccount(ShopStaff owner)
    {
        await _house.HandsIn(owner);
        await _house.Presses((await _house.Hears(owner, OpeningStatus.ToSign)).SignUrl!, ("act", "yes"));
        await _house.Hears(owner, OpeningStatus.Open);
    }
}
