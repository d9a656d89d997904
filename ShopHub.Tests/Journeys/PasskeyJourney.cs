using Microsoft.Playwright;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Journeys;

/// <summary>A finger instead of a password, with the browser's own authenticator.</summary>
public sealed class PasskeyJourney
{
    [Fact]
    public async Task A_member_of_staff_signs_in_with_a_passkey_until_it_is_removed()
    {
        await using var house = await House.Open();
        var desk = await house.Desk();
        await PutsInAnAuthenticator(desk);
        // A passkey belongs to a domain; an address of numbers has none.
        var site = $"http://localhost:{house.Address.Port}";

        await desk.GotoAsync($"{site}/staff/signin");
        await desk.GetByLabel("账号").FillAsync("yunjian-clerk");
        await desk.GetByLabel("密码").FillAsync(House.Password);
        await desk.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await desk.Arrives("/console");
        await desk.GotoAsync($"{site}/staff/account");
        await desk.GetByLabel("给新的通行密钥取个名字").FillAsync("我的手机");
        await desk.GetByRole(AriaRole.Button, new() { Name = "添加通行密钥" }).ClickAsync();
        await desk.GetByText("通行密钥已添加").WaitForAsync();
        await Leaves(desk, site);

        await desk.GetByRole(AriaRole.Button, new() { Name = "用通行密钥登录" }).ClickAsync();
        await desk.Arrives("/console");
        await desk.GotoAsync($"{site}/staff/account");
        await desk.GetByText("我的手机").First.ClickAsync();
        await desk.GetByLabel("名称", new() { Exact = true }).FillAsync("公司电脑");
        await desk.GetByRole(AriaRole.Button, new() { Name = "改名" }).ClickAsync();
        await desk.GetByText("名称已修改").WaitForAsync();
        await desk.GetByText("公司电脑").First.ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "移除 公司电脑" }).ClickAsync();
        await desk.GetByText("通行密钥已移除").WaitForAsync();
        await Leaves(desk, site);

        await desk.GetByRole(AriaRole.Button, new() { Name = "用通行密钥登录" }).ClickAsync();
        await desk.GetByText("这个通行密钥不能登录").WaitForAsync();
    }

    private static async Task Leaves(IPage desk, string site)
    {
        await desk.GotoAsync($"{site}/staff/account");
        await desk.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();
        await desk.Arrives("/staff/signin");
    }

    private static async Task PutsInAnAuthenticator(IPage desk)
    {
        var session = await desk.Context.NewCDPSessionAsync(desk);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
