using System.Net.Mime;
using ShopHub.Data;
using ShopHub.Data.Complaints;
using ShopHub.Domain.Access;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Integrations.WeChatPay.Complaints;

namespace ShopHub.Web.Endpoints;

/// <summary>Where the channel tells of complaints, and where staff look at a payer's pictures, which only a signed call can read.</summary>
public static class ComplaintNotices
{
    public static void MapComplaints(this IEndpointRouteBuilder app)
    {
        app.MapPost(WeChatPayComplaints.NoticePath, Hear).DisableAntiforgery();
        app.MapGet("/console/complaints/{number}/pictures/{index:int}", (string number, int index, Shop shop, IComplaintFeed feed, CancellationToken stop) =>
            Show(() => shop.Ask((ComplaintQueries ask, ShopStaff me) => ask.Sheet(me, number)), index, feed, stop)).RequireAuthorization();
        app.MapGet("/platform/complaints/{number}/pictures/{index:int}", (string number, int index, Shop shop, IComplaintFeed feed, CancellationToken stop) =>
            Show(() => shop.Ask((ComplaintQueries ask, PlatformStaff me) => ask.Anybodys(me, number)), index, feed, stop)).RequireAuthorization();
    }

    private static async Task<IResult> Hear(HttpContext call, NoticeReader reader, FrontDoor door)
    {
        var notice = await reader.Read(call);
        if (notice is RejectedNotice rejected) return rejected.ToResult();
        if (notice is not ComplaintNotice told) return Results.NoContent();
        var noted = await door.As(Clockwork.Itself).Do((NoteComplaint use, Clockwork me) => use.Run(me, told.Complaint));
        // Two messages at once: the other one has made the ticket.
        return noted.Refusal is { Code: not "common.twice" } why
            ? Results.Json(new { code = "FAIL", message = why.Code }, statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.NoContent();
    }

    private static async Task<IResult> Show(Func<Task<ComplaintSheet>> find, int index, IComplaintFeed feed, CancellationToken stop)
    {
        try
        {
            var sheet = await find();
            var all = sheet.AllPictures;
            if (index < 0 || index >= all.Count || !Uri.TryCreate(all[index], UriKind.Absolute, out var address)) return Results.NotFound();
            return await feed.Picture(address, stop) is { IsDone: true, Value: { } picture } && TypeOf(picture) is { } type ? Results.Bytes(picture, type) : Results.NotFound();
        }
        catch (Refusal)
        {
            return Results.NotFound();
        }
    }

    // What a stranger has uploaded is shown as a picture or not at all.
    private static string? TypeOf(byte[] picture) => picture switch
    {
        [0xFF, 0xD8, 0xFF, ..] => MediaTypeNames.Image.Jpeg,
        [0x89, 0x50, 0x4E, 0x47, ..] => MediaTypeNames.Image.Png,
        [0x42, 0x4D, ..] => MediaTypeNames.Image.Bmp,
        _ => null,
    };
}
