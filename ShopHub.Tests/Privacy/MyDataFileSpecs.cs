using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Privacy;

/// <summary>A shopper takes his data home: his own rows, all of them, and nobody else's.</summary>
public sealed class MyDataFileSpecs
{
    private const string Path = "/me/privacy/data.zip";

    [Fact]
    public async Task The_file_holds_every_row_of_his_and_none_of_anybody_else()
    {
        await using var house = await House.Open();
        using var lin = await house.Shopper("lin");
        var (mine, others) = await house.Look(async db =>
        {
            var me = await db.Customers.SingleAsync(c => c.Nickname == "林晓");
            return (await db.Orders.Where(o => o.CustomerId == me.Id).Select(o => o.Number).ToListAsync(), await db.Orders.Where(o => o.CustomerId != me.Id).Select(o => o.Number).ToListAsync());
        });

        var answer = await lin.GetAsync(Path);
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Matches("my-data-[0-9]{8}\\.zip", answer.Content.Headers.ContentDisposition!.FileName!);
        Assert.NotEmpty(mine);
        var files = Files(bytes);
        using var json = JsonDocument.Parse(files["data.json"]);
        Assert.Equal(mine.Order(), json.RootElement.GetProperty("orders").EnumerateArray().Select(o => o.GetProperty("number").GetString()).Order());
        Assert.Equal("林晓", json.RootElement.GetProperty("profile")[0].GetProperty("nickname").GetString());
        Assert.True(json.RootElement.GetProperty("orders")[0].GetProperty("payableFen").GetInt64() > 0);
        Assert.Equal(2, json.RootElement.GetProperty("consents").GetArrayLength());
        var page = Encoding.UTF8.GetString(files["index.html"]);
        Assert.All(mine, number => Assert.Contains(number, page, StringComparison.Ordinal));
        Assert.All(others, number => Assert.DoesNotContain(number, page, StringComparison.Ordinal));
        Assert.Contains("SHA256SUMS", files.Keys);
        Assert.Equal(bytes.Length, await house.Look(db => db.DataCopies.Select(c => c.Bytes).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_takes_what_is_not_his()
    {
        await using var house = await House.Open();
        using var visitor = house.Visitor(follows: false);
        using var staff = await house.Staff("asui");

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(Path)).StatusCode);
        Assert.DoesNotContain("zip", $"{(await staff.GetAsync(Path)).Content.Headers.ContentType}", StringComparison.Ordinal);
        Assert.Equal(0, await house.Look(db => db.DataCopies.CountAsync()));
    }

    [Fact]
    public async Task Whoever_has_left_is_out_on_every_device_and_comes_back_as_somebody_new()
    {
        await using var house = await House.Open();
        using var phone = await house.Shopper("newcomer-7");
        using var tablet = await house.Shopper("newcomer-7");
        var before = await house.Look(db => db.Customers.OrderByDescending(c => c.JoinedAt).FirstAsync());
        await house.Look(async db =>
        {
            db.AccountClosings.Add(Domain.Privacy.AccountClosing.Ask(new(before.Id, before.Nickname), Nothing(), true, house.Now));
            return await db.SaveChangesAsync();
        });
        Assert.Contains("您已申请注销", WebUtility.HtmlDecode(await phone.GetStringAsync("/me")), StringComparison.Ordinal);

        await house.Wind(TimeSpan.FromDays(8));
        await house.Run(Timetable.CloseAccounts);

        Assert.NotNull(await house.Look(db => db.Customers.Where(c => c.Id == before.Id).Select(c => c.LeftAt).SingleAsync()));
        foreach (var device in new[] { phone, tablet }) Assert.Contains("您还没有登录", WebUtility.HtmlDecode(await device.GetStringAsync("/me")), StringComparison.Ordinal);
        using var again = await house.Shopper("newcomer-7");
        var fresh = await house.Look(db => db.Customers.OrderByDescending(c => c.JoinedAt).FirstAsync());
        Assert.NotEqual(before.Id, fresh.Id);
        Assert.Equal(before.OpenId, fresh.OpenId);
    }

    private static Domain.Privacy.BuyerLooseEnds Nothing() => new()
    {
        OpenOrders = 0, OpenAfterSales = 0, OpenRefunds = 0, OpenComplaints = 0, Shops = 0, Seats = 0, StillReturnable = 0, UsableCoupons = 0,
    };

    private static Dictionary<string, byte[]> Files(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        Dictionary<string, byte[]> files = [];
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using (var from = entry.Open()) from.CopyTo(content);
            files[entry.FullName] = content.ToArray();
        }

        var sums = Encoding.UTF8.GetString(files["SHA256SUMS"]);
        Assert.All(files.Where(f => f.Key != "SHA256SUMS"), f => Assert.Contains($"{Convert.ToHexStringLower(SHA256.HashData(f.Value))}  {f.Key}", sums, StringComparison.Ordinal));
        return files;
    }
}
