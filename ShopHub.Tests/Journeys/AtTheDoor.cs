using Microsoft.Playwright;
using ShopHub.Tests.Architecture;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>What an applicant does with a thumb, and a reviewer with the keyboard.</summary>
internal static class AtTheDoor
{
    private static string Picture => Path.Combine(Files.Root, "wwwroot", "demo", "books.webp");

    public static async Task<string> Starts(this IPage phone, string subject)
    {
        await phone.GotoAsync("/me");
        await phone.GetByRole(AriaRole.Link, new() { Name = "我要开店" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = $"以{subject}身份申请" }).ClickAsync();
        var there = await phone.WaitForFunctionAsync(@"() => document.readyState === 'complete' && location.pathname.match(/^\/open\/(\d+)$/)?.[1]");
        return await there.JsonValueAsync<string>();
    }

    /// <summary>On to the next step.</summary>
    public static async Task Saves(this IPage phone)
    {
        var before = await phone.EvaluateAsync<string>("location.search");
        await phone.GetByRole(AriaRole.Button, new() { Name = "保存，下一步" }).ClickAsync();
        await phone.WaitForFunctionAsync("before => document.readyState === 'complete' && location.search !== before", before);
    }

    public static async Task Uploads(this IPage phone, params string[] papers)
    {
        await phone.GotoAsync(new Uri(phone.Url).AbsolutePath + "?step=papers");
        foreach (var paper in papers)
        {
            var form = phone.Locator("form[data-paper]", new() { Has = phone.GetByRole(AriaRole.Heading, new() { Name = paper }) });
            var before = await form.Locator("img").CountAsync() > 0 ? await form.Locator("img").GetAttributeAsync("src") : "";
            await form.Locator("input[type=file]").SetInputFilesAsync(Picture);
            await Expect(form.Locator($"img:not([src='{before}'])")).ToBeVisibleAsync();
        }
    }

    public static async Task HandsIn(this IPage phone)
    {
        await phone.GotoAsync(new Uri(phone.Url).AbsolutePath + "?step=check");
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交审核" }).ClickAsync();
        await phone.GetByText("已提交，3个工作日内完成审核").WaitForAsync();
    }

    public static async Task SignsInAt(this IPage desk, string name, string page)
    {
        await desk.GotoAsync($"/staff/signin?returnUrl={Uri.EscapeDataString(page)}");
        await desk.GetByLabel("账号").FillAsync(name);
        await desk.GetByLabel("密码").FillAsync(House.Password);
        await desk.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await desk.Arrives(page.Split('?')[0]);
    }

    /// <summary>Takes the first case of the queue, without the mouse.</summary>
    public static async Task Reviews(this IPage desk)
    {
        await desk.SignsInAt("reviewer", "/platform/applications");
        await desk.GetByRole(AriaRole.Row).Nth(1).WaitForAsync();
        await desk.Keyboard.PressAsync("j");
        await desk.GetByRole(AriaRole.Button, new() { Name = "领取审核" }).WaitForAsync();
        await desk.Keyboard.PressAsync("t");
        await Expect(desk.Locator(".case-paper img")).ToBeVisibleAsync();
    }
}
