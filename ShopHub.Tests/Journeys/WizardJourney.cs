using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Applications;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Load;
using ShopHub.Tests.Onboarding;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>The application's wizard in somebody's hand: everybody can use it, and nothing that was written is lost.</summary>
public sealed class WizardJourney
{
    private static readonly string[] s_steps = ["shop", "subject", "person", "account", "papers", "check"];

    /// <summary>What a thumb misses: less than 44 either way. Links within a sentence are read, not hit.</summary>
    private const string TooSmall = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
          .filter(e => !e.closest('p') && !e.matches('.skip')).map(e => e.closest('label') ?? e).filter(e => e.checkVisibility())
          .map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()]).filter(([, r]) => r.width < 43.5 || r.height < 43.5)
          .map(([html, r]) => `${html} ${Math.round(r.width)} x ${Math.round(r.height)}`)
        """;

    [Theory]
    [InlineData("企业", "食品饮料")]
    [InlineData("个人", "二手闲置")]
    public async Task Every_step_can_be_used_by_everybody_with_one_thumb(string subject, string category)
    {
        await using var house = await House.Open();
        var phone = await house.Phone();
        await phone.SignsIn("thumb");
        await phone.GotoAsync("/open");
        await CanBeUsed(phone, "/open");
        var number = await phone.Starts(subject);
        await phone.GetByText(category).ClickAsync();
        await Expect(phone.Locator("output")).ToHaveTextAsync("已自动保存");

        foreach (var step in s_steps)
        {
            await phone.GotoAsync($"/open/{number}?step={step}");
            await CanBeUsed(phone, step);
            await phone.GotoAsync($"/open/{number}?step={step}&why=true");
            await CanBeUsed(phone, $"{step} with its faults");
        }
    }

    [Fact]
    public async Task A_program_killed_in_the_middle_of_any_step_has_everything_that_was_sent()
    {
        await using var shop = await KilledShop.Open();
        var phone = await shop.Phone();
        await phone.SignsIn("kwizard");
        var number = await phone.Starts("企业");

        await IsKept(phone, () => phone.GetByText("食品饮料").ClickAsync());
        await Sends(phone, ("店铺名称", "晨光食品铺"));
        await Killed(shop, phone, number, "shop");
        await Expect(phone.GetByLabel("食品饮料")).ToBeCheckedAsync();
        await Shows(phone, ("店铺名称", "晨光食品铺"));

        (string, string)[] subject = [("营业执照名称", "上海晨光食品有限公司"), ("统一社会信用代码", "91310000MA1FL0000N"), ("执照有效期自", "2020-01-02"), ("执照有效期至", "2040-01-01")];
        await At(phone, number, "subject");
        await Sends(phone, subject);
        await Killed(shop, phone, number, "subject");
        await Shows(phone, subject);

        await At(phone, number, "person");
        await Sends(phone, ("法定代表人姓名", "齐明"), ("身份证号", Papers.IdNumber), ("身份证有效期至", "2038-05-06"), ("手机号", "13800002222"));
        await Killed(shop, phone, number, "person");
        await Shows(phone, ("法定代表人姓名", "齐明"), ("身份证号", $"{Papers.IdNumber[..3]}***********{Papers.IdNumber[^4..]}"), ("身份证有效期至", "2038-05-06"), ("手机号", "138****2222"));

        // What is typed while the program is dead waits in the tab, and so does what is typed when the page is opened anew.
        await At(phone, number, "account");
        await Sends(phone, ("开户银行", "招商银行"));
        shop.Kill();
        await phone.GetByLabel("对公账号").FillAsync("121900000000000");
        await phone.GetByLabel("开户银行").FocusAsync();
        await phone.GetByText("还没有保存").WaitForAsync();
        await shop.Start();
        await phone.GetByLabel("开户银行").FillAsync("中国银行");
        await phone.ReloadAsync();
        await Shows(phone, ("开户银行", "中国银行"));
        await phone.WaitForFunctionAsync("() => !Object.keys(sessionStorage).some(key => key.startsWith('/open/'))");
        // In another tab, for this one may come anew by itself: the page before it had sent something, too.
        phone = await Anew(phone);
        await At(phone, number, "account");
        await Shows(phone, ("开户银行", "中国银行"), ("对公账号", "121********0000"));

        await phone.Uploads("营业执照", "身份证人像面", "身份证国徽面", "开户证明");
        await Sends(phone, ("证照编号", "JY13100000000001"), ("证照有效期自", "2025-06-01"), ("证照有效期至", "2030-05-31"));
        await Killed(shop, phone, number, "papers");
        await Shows(phone, ("证照编号", "JY1*********0001"), ("证照有效期自", "2025-06-01"), ("证照有效期至", "2030-05-31"));
        await Expect(phone.Locator("form[data-paper] img")).ToHaveCountAsync(4);
        Assert.True(await phone.Locator("form[data-paper] img").First.EvaluateAsync<bool>("img => img.decode().then(() => img.naturalWidth > 0)"));
        await phone.Uploads("食品经营许可证");

        await phone.HandsIn();
        await Killed(shop, phone, number, "check");
        await phone.GetByText("待审核").First.WaitForAsync();
        Assert.Equal(
            (ApplicationStatus.Submitted, 5),
            await shop.Look(async db => await db.Applications.SingleAsync(a => a.Number == number) is var handedIn ? (handedIn.Status, handedIn.Papers.Count) : default));
    }

    [Fact]
    public async Task What_is_typed_at_the_desk_while_the_program_is_dead_is_there_afterwards()
    {
        await using var shop = await KilledShop.Open();
        var desk = await shop.Desk();
        await desk.SignsInAsStaff("yunjian");
        await desk.GotoAsync("/console/closing?step=1&reason=1");
        await desk.GetByLabel("补充说明").FillAsync("准备搬家");
        shop.Kill();
        await desk.GetByLabel("补充说明").FillAsync("准备搬家，明年再开");
        await shop.Start();
        await desk.ReloadAsync();
        await Expect(desk.GetByLabel("补充说明")).ToHaveValueAsync("准备搬家，明年再开");
    }

    private static async Task CanBeUsed(IPage phone, string where)
    {
        var found = await phone.RunAxe();
        Assert.Empty(found.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{where}: {v.Id} {v.Nodes[0].Html}"));
        Assert.Empty((await phone.EvaluateAsync<string[]>(TooSmall)).Select(small => $"{where}: {small}"));
        Assert.True(await phone.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{where} scrolls sideways");
        Assert.Empty((await phone.EvaluateAsync<string[]>("[...document.querySelectorAll('nav.steps')].filter(n => n.scrollWidth > n.clientWidth).map(n => n.outerHTML.slice(0, 80))")).Select(n => $"{where}: {n}"));
    }

    private static async Task Sends(IPage phone, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            var field = phone.GetByLabel(label, new() { Exact = true });
            await IsKept(phone, async () => { await field.FillAsync(value); await field.BlurAsync(); });
        }
    }

    private static async Task IsKept(IPage phone, Func<Task> writes) => await phone.RunAndWaitForResponseAsync(writes, answer => answer.Url.EndsWith("/keep", StringComparison.Ordinal) && answer.Ok);

    private static async Task Shows(IPage phone, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields) await Expect(phone.GetByLabel(label, new() { Exact = true })).ToHaveValueAsync(value);
    }

    private static async Task Killed(KilledShop shop, IPage phone, string number, string step)
    {
        await shop.KillAndStart();
        await At(phone, number, step);
    }

    private static async Task<IPage> Anew(IPage tab)
    {
        var other = await tab.Context.NewPageAsync();
        await tab.CloseAsync();
        return other;
    }

    private static async Task At(IPage phone, string number, string step) => await phone.GotoAsync($"/open/{number}?step={step}");
}
