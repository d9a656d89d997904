using Microsoft.AspNetCore.Http.HttpResults;
using ShopHub.Web.Integrations.Sandbox.Oa;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Complaints;

public static class ComplaintEndpoints
{
    private const string Root = "/v3/merchant-service/complaints-v2", Url = "/v3/merchant-service/complaint-notifications";

    public static void MapComplaintFeed(this IEndpointRouteBuilder paths)
    {
        var desk = paths.ServiceProvider.GetRequiredService<ComplaintDesk>();
        paths.Take("GET", Root, desk.List);
        paths.Take("GET", Root + "/{number}", desk.One);
        paths.Take("GET", Root + "/{number}/negotiation-historys", desk.Talk);
        paths.Take("POST", Root + "/{number}/response", desk.Reply);
        paths.Take("POST", Root + "/{number}/response-immediate-service", desk.Urgent);
        paths.Take("POST", Root + "/{number}/complete", desk.Complete);
        paths.Take("POST", Root + "/{number}/update-refund-progress", desk.DecideRefund);
        paths.Take("GET", Url, desk.ShowUrl);
        paths.Take("POST", Url, call => desk.SetUrl(call, isNew: true));
        paths.Take("PUT", Url, call => desk.SetUrl(call, isNew: false));
        paths.Take("DELETE", Url, desk.DropUrl);
        paths.Take("POST", ComplaintAnswers.Images + "/upload", desk.Upload);
        paths.Take("GET", ComplaintAnswers.Images + "/{number}", desk.Picture);
        paths.MapGet("/_sim/complain", (HttpRequest ask, SandboxWorld world) => Page(ask, world, null));
        paths.MapPost("/_sim/complain", Raise);
        paths.MapPost("/_sim/complain/{number}", Continue);
    }

    /// <summary>Scripts complain without a phone.</summary>
    public static void MapComplaintScripts(this RouteGroupBuilder control)
    {
        control.MapGet("/complaints", (SandboxWorld world) => world.Complaints.All.Values.OrderByDescending(c => c.CreatedAt).Take(500));
        control.MapPost("/complaints", (ComplaintWish wish, ComplaintBook book) => book.Raise(wish) is { } made ? Results.Json(made) : Results.NotFound());
    }

    private static async Task<IResult> Raise(HttpRequest ask, SandboxWorld world, ComplaintBook book)
    {
        var form = await ask.ReadFormAsync();
        var pictures = new List<string>();
        foreach (var file in form.Files.Where(f => f.Length is > 0 and <= 2 * 1024 * 1024).Take(4))
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            var image = new SimImage(world.Numbers.MediaId(), Convert.ToBase64String(bytes.ToArray()));
            world.Complaints.Keep(image);
            pictures.Add(image.MediaId);
        }

        var words = form["words"].ToString() is { Length: > 0 } said ? said : "一直没有收到货，请帮我退款";
        var made = book.Raise(new(form["order"].ToString(), words, form["kind"].ToString(), null, form["urgent"] == "on") { Pictures = pictures });
        return Page(ask, world, made is null ? "没有这笔已付款的订单" : $"投诉已提交，单号 {made.ComplaintId}");
    }

    private static async Task<IResult> Continue(string number, HttpRequest ask, SandboxWorld world, ComplaintBook book)
    {
        var form = await ask.ReadFormAsync();
        if (world.Complaints.All.GetValueOrDefault(number) is not { } complaint) return Results.NotFound();
        if (form["act"] == "service") book.CallService(complaint);
        else book.Continue(complaint, form["words"].ToString() is { Length: > 0 } said ? said : "还没有解决，请尽快处理");
        return Page(ask, world, "已告诉商家");
    }

    private static RazorComponentResult<ComplainPage> Page(HttpRequest ask, SandboxWorld world, string? said)
    {
        var who = Visitor.Of(ask, world) ?? world.People.All.First();
        string[] ids = [.. world.Merchant.Apps.Select(app => People.OpenId(who, app))];
        return new(new Dictionary<string, object?>
        {
            [nameof(ComplainPage.Who)] = who.Name, [nameof(ComplainPage.Said)] = said,
            [nameof(ComplainPage.Orders)] = world.Orders.Values.Where(o => o is { IsPaid: true, IsCombined: false } && (ids.Contains(o.PaidBy) || ids.Contains(o.OpenId)))
                .OrderByDescending(o => o.CreatedAt).Take(30).ToList(),
            [nameof(ComplainPage.Complaints)] = world.Complaints.All.Values.Where(c => ids.Contains(c.OpenId)).OrderByDescending(c => c.CreatedAt).Take(30).ToList(),
        });
    }
}
