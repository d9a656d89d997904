using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Journeys;

namespace ShopHub.Tests.Architecture;

/// <summary>Every page and address of the merchant console that takes a key, opened with another shop's.</summary>
[Collection(LookingAround.Name)]
public sealed class StrangerPageSpecs(OpenHouse open)
{
    /// <summary>What an address may say besides whose thing it opens.</summary>
    private static readonly string[] s_choices = ["state", "from", "to", "q", "hide", "page", "view", "hire", "invite", "make", "period", "kind", "all", "apply", "step", "reason", "running", "rule", "v"];

    private static readonly DateTimeOffset s_someDay = new(2026, 3, 2, 10, 0, 0, ShopCalendar.Offset);

    private readonly House _house = open.House;

    [Fact]
    public async Task Another_shops_thing_is_not_found_on_any_page()
    {
        var things = await ThingsOfAnother();
        things["ticket"] = await ComplaintOfAnother();
        things["papers"] = await PapersOfAnother();
        things["violation"] = await ViolationOfAnother();
        var pages = Pages().ToList();
        var desk = await _house.Desk();
        await SignsIn(desk);

        Assert.True(pages.Count >= 5);
        var shown = new List<string>();
        foreach (var (page, key) in pages)
        {
            Assert.True(things.TryGetValue(key, out var thing), $"Tell this walk what {key} of {page} is: a choice, or a key of whose thing.");
            await desk.GotoAsync($"{page}?{key}={thing}");
            var panel = desk.Locator(".panel");
            await panel.Locator(".empty, .panel-now, .facts, .sums").First.WaitForAsync();
            var says = await panel.InnerTextAsync();
            if (!says.Contains("内容不存在或已被删除", StringComparison.Ordinal)) shown.Add($"{page}?{key}={thing} shows: {says[..Math.Min(80, says.Length)]}");
        }

        Rule.Holds(shown);
    }

    [Fact]
    public async Task Another_shops_thing_is_not_found_at_any_address()
    {
        var (import, complaint, papers) = (await ImportOfAnother(), await ComplaintOfAnother(), await PapersOfAnother());
        var addresses = _house.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
            .Where(a => a.StartsWith("console/", StringComparison.Ordinal) && a.Contains('{', StringComparison.Ordinal))
            // A day or a month of the shop's own money names nobody's thing.
            .Where(a => !a.StartsWith("console/money/statements/", StringComparison.Ordinal)).Distinct().ToList();
        using var owner = await _house.Staff("yunjian");

        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            var isKnown = address.StartsWith("console/import/{id}", StringComparison.Ordinal) || address.StartsWith("console/complaints/{number}", StringComparison.Ordinal)
                || address.StartsWith("console/rights/{number}", StringComparison.Ordinal);
            Assert.True(isKnown, $"Tell this walk whose thing {address} opens.");
            using var answer = await owner.GetAsync("/" + address.Replace("{id}", import.ToString(), StringComparison.Ordinal)
                .Replace("{number}", address.StartsWith("console/rights", StringComparison.Ordinal) ? papers : complaint, StringComparison.Ordinal).Replace("{stored}", "permit", StringComparison.Ordinal).Replace("{index:int}", "0", StringComparison.Ordinal));
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{address} answers {answer.StatusCode} with another shop's key.");
        }
    }

    private static IEnumerable<(string Page, string Key)> Pages() =>
        from type in typeof(Program).Assembly.GetTypes()
        from route in type.GetCustomAttributes<RouteAttribute>()
        where route.Template == "/console" || route.Template.StartsWith("/console/", StringComparison.Ordinal)
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        let said = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
        where said is not null || route.Template.Contains('{', StringComparison.Ordinal)
        let key = (said?.Name ?? property.Name).ToLowerInvariant()
        where !s_choices.Contains(key)
        select (route.Template, key);

    private Task<Dictionary<string, string>> ThingsOfAnother() => _house.Look(async db =>
    {
        var shop = await db.Merchants.Where(m => m.Code == "mumian").Select(m => m.Id).SingleAsync();
        return new Dictionary<string, string>
        {
            ["order"] = await db.Orders.Where(o => o.MerchantId == shop).Select(o => o.Number).FirstAsync(),
            ["case"] = await db.AfterSales.Where(a => a.MerchantId == shop).Select(a => a.Number).FirstAsync(),
            ["product"] = (await db.Products.Where(p => p.MerchantId == shop).Select(p => p.Id).FirstAsync()).ToString(),
            ["withdrawal"] = await WithdrawalOf(db, shop),
            ["role"] = await RoleOf(db, shop),
            ["member"] = (await db.Staff.Where(s => s.MerchantId == shop).Select(s => s.Id).FirstAsync()).ToString(),
        };
    });

    private static async Task<string> RoleOf(ShopDb db, Id<Merchant> shop)
    {
        if (await db.ShopRoles.FirstOrDefaultAsync(r => r.MerchantId == shop) is { } there) return there.Id.ToString();
        var role = ShopRole.Make("仓库", ShopPermission.Orders, await db.Staff.SingleAsync(s => s.IsOwner && s.MerchantId == shop));
        db.Add(role);
        await db.SaveChangesAsync();
        return role.Id.ToString();
    }

    private static async Task<string> WithdrawalOf(ShopDb db, Id<Merchant> shop)
    {
        if (await db.Withdrawals.Where(w => w.MerchantId == shop).Select(w => w.Number).FirstOrDefaultAsync() is { } there) return there;
        var owner = await db.Staff.SingleAsync(s => s.IsOwner && s.MerchantId == shop);
        var facts = new WithdrawalFacts
        {
            Shop = await db.Merchants.SingleAsync(m => m.Id == shop), Available = new(10_000), DepositShort = Money.Zero, Owed = Money.Zero, BooksAgree = true,
            Account = await db.BankAccounts.FirstAsync(a => a.MerchantId == shop), MoneyPeople = 1, Way = PayoutWay.ByHand,
        };
        var (asked, _) = Withdrawal.Ask(
            facts, new(100), new(shop, owner.Id, owner.Name, owner.Permissions), WithdrawalPolicy.Default, facts.Account.UsableFrom!.Value);
        db.Add(asked);
        await db.SaveChangesAsync();
        return asked.Number;
    }

    private async Task<string> ComplaintOfAnother()
    {
        const string Number = "200220260302000000000000000009";
        await using var scope = _house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        if (await db.ChannelComplaints.AnyAsync(c => c.Number == Number)) return Number;
        var shop = await db.Merchants.Where(m => m.Code == "mumian").Select(m => m.Id).SingleAsync();
        var complaint = ChannelComplaint.Named(Number, s_someDay);
        complaint.Hear(new(Number, "", ComplaintState.Pending, s_someDay, "没有收到货", null, null), shop, null, s_someDay);
        db.Add(complaint);
        await db.SaveChangesAsync();
        return Number;
    }

    private async Task<string> PapersOfAnother()
    {
        await using var scope = _house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        var shop = await db.Merchants.SingleAsync(m => m.Code == "mumian");
        if (await db.PaperCases.Where(c => c.MerchantId == shop.Id).Select(c => c.Number).FirstOrDefaultAsync() is { } there) return there;
        var permit = new PaperForm { Category = "FOOD", Holder = shop.SubjectName, Number = "JY13301060012345", Until = ApplicationForm.ForEver };
        var papers = PaperCase.HandIn(shop, permit, "sealed", [new(PictureRole.Permit, "permit")], Clockwork.Itself, s_someDay);
        db.Add(papers);
        await db.SaveChangesAsync();
        return papers.Number;
    }

    private async Task<string> ViolationOfAnother()
    {
        await using var scope = _house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        if (await db.Violations.Select(v => v.Number).FirstOrDefaultAsync() is { } there) return there;
        var shop = await db.Merchants.Where(m => m.Code == "mumian").Select(m => m.Id).SingleAsync();
        var reviewer = await db.PlatformMembers.Select(m => new PlatformStaff(m.Id, m.Name, m.Permissions)).FirstAsync();
        var form = new ViolationForm("late-shipping", 1, "三笔订单没有在承诺时间内发货", "", "/p/none", []);
        var violation = Violation.Record(shop, form, null, Guid.CreateVersion7(), reviewer, s_someDay);
        violation.TakeEffect(reviewer, s_someDay);
        db.Add(violation);
        await db.SaveChangesAsync();
        return violation.Number;
    }

    private async Task<Id<ProductImport>> ImportOfAnother()
    {
        await using var scope = _house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        var owner = await db.Staff.SingleAsync(s => s.IsOwner && db.Merchants.Any(m => m.Id == s.MerchantId && m.Code == "mumian"));
        var import = ProductImport.Start(new ShopStaff(owner.MerchantId, owner.Id, owner.Name, ShopPermission.All), "goods.csv", "strangers", s_someDay);
        import.Finish(s_someDay);
        db.Add(import);
        await db.SaveChangesAsync();
        return import.Id;
    }

    private static async Task SignsIn(IPage desk)
    {
        await desk.GotoAsync("/staff/signin");
        await desk.GetByLabel("账号").FillAsync("yunjian");
        await desk.GetByLabel("密码").FillAsync(House.Password);
        await desk.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await desk.Arrives("/console");
    }
}
