using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Support;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Load;

namespace ShopHub.Tests.Support;

/// <summary>The shopper's page without a script, cut streams, and a program that stops between two messages.</summary>
public sealed partial class ChatPageSpecs
{
    [Fact]
    public async Task Without_a_script_a_posted_form_is_said_once_however_often_it_is_sent()
    {
        await using var house = await House.Open();
        using var shopper = await house.Shopper("plain");
        var fields = Fields(await shopper.GetStringAsync("/chat/yunjian"));
        fields["words"] = "没有脚本也能问";

        for (var i = 0; i < 3; i++) Assert.Contains("没有脚本也能问", await Posts(shopper, fields), StringComparison.Ordinal);

        Assert.Equal(1, await house.Look(db => db.ChatMessages.CountAsync(m => m.Side == ChatSide.Buyer)));
        fields["words"] = "没有令牌";
        fields.Remove("__RequestVerificationToken");
        using var refused = await shopper.PostAsync("/chat/yunjian/say", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("没有脚本也能问", await shopper.GetStringAsync("/me/chats"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_while_the_program_is_killed_is_there_once_and_in_order()
    {
        await using var shop = await KilledShop.Open();
        using var shopper = new HttpClient(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = shop.Address };
        (await shopper.GetAsync("/_sim/login?as=again&returnUrl=/")).EnsureSuccessStatusCode();
        var fields = Fields(await shopper.GetStringAsync("/chat/yunjian"));
        var ids = Enumerable.Range(0, 30).Select(i => $"over-a-restart-{i:00}").ToList();

        foreach (var id in ids)
        {
            (fields["id"], fields["words"]) = (id, id);
            // Killed while it is under way: the shopper does not know whether it came, and sends it again.
            var sending = Posts(shopper, fields);
            if (ids.IndexOf(id) % 10 != 5)
            {
                await sending;
                continue;
            }

            await shop.KillAndStart();
            await sending.ContinueWith(_ => { }, TaskScheduler.Default);
            await Posts(shopper, fields);
        }

        var said = await shop.Look(db => db.ChatMessages.OrderBy(m => m.Number).ToListAsync());
        Assert.Equal(ids, said.Where(m => m.Side is ChatSide.Buyer).Select(m => m.ClientId));
        Assert.Equal(Enumerable.Range(1, said.Count), said.Select(m => m.Number));
    }

    [Fact]
    public async Task The_live_stream_speaks_to_its_owner_and_to_nobody_else()
    {
        await using var house = await House.Open();
        using var nobody = house.Visitor();
        using var shut = await nobody.GetAsync("/chat/yunjian/live");
        Assert.Equal(HttpStatusCode.NoContent, shut.StatusCode);
        using var shopper = await house.Shopper("stream");
        var fields = Fields(await shopper.GetStringAsync("/chat/yunjian"));
        fields["words"] = "第一句";
        await Posts(shopper, fields);

        using var stream = new StreamReader(await shopper.GetStreamAsync("/chat/yunjian/live"));
        await Looks(stream);
        (fields["id"], fields["words"]) = ($"{Guid.CreateVersion7()}", "第二句");
        await Posts(shopper, fields);
        await Looks(stream);

        Assert.Contains("第二句", await shopper.GetStringAsync("/chat/yunjian/view"), StringComparison.Ordinal);
        using var other = await house.Shopper("other");
        Assert.DoesNotContain("第二句", await other.GetStringAsync("/chat/yunjian/view"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await other.GetAsync("/chat/yunjian/live")).StatusCode);
    }

    private static async Task Looks(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
            if (line == "data: look") return;
        Assert.Fail("The stream has ended.");
    }

    private static async Task<string> Posts(HttpClient shopper, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await shopper.PostAsync("/chat/yunjian/say", form);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private static Dictionary<string, string> Fields(string page)
    {
        var form = page[page.IndexOf("data-chat-form", StringComparison.Ordinal)..];
        return Hidden().Matches(form).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
