using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Links;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;
using ShopHub.Domain.Trade;
using ShopHub.Domain.Violations;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Tests.Architecture;

/// <summary>What the other shop has.</summary>
public sealed partial class StrangerPageSpecs
{
    private Task<Dictionary<string, string>> ThingsOfAnother() => _house.Look(async db =>
    {
        var shop = await db.Merchants.Where(m => m.Code == "mumian").Select(m => m.Id).SingleAsync();
        return new Dictionary<string, string>
        {
            ["order"] = await db.Orders.Where(o => o.MerchantId == shop).Select(o => o.Number).FirstAsync(),
            ["case"] = await db.AfterSales.Where(a => a.MerchantId == shop).Select(a => a.Number).FirstAsync(),
            ["product"] = (await db.Products.Where(p => p.MerchantId == shop).Select(p => p.Id).FirstAsync()).ToString(),
            ["guarantee"] = await GuaranteeOf(db, shop),
            ["grievance"] = await GrievanceOf(db, shop),
            ["dispute"] = await DisputeOf(db, shop),
            ["withdrawal"] = await WithdrawalOf(db, shop),
            ["group"] = (await db.ProductGroups.Where(g => g.MerchantId == shop).Select(g => g.Id).FirstAsync()).ToString(),
            ["template"] = await FreightOf(db, shop),
            ["link"] = await LinkOf(db, shop),
            ["talk"] = await TalkOf(db, shop),
            ["role"] = await RoleOf(db, shop),
            ["member"] = (await db.Staff.Where(s => s.MerchantId == shop).Select(s => s.Id).FirstAsync()).ToString(),
        };
    });

    private static async Task<string> TalkOf(ShopDb db, Id<Merchant> shop)
    {
        if (await db.Conversations.FirstOrDefaultAsync(c => c.MerchantId == shop) is { } there) return there.Id.ToString();
        var talk = Conversation.Between(await db.Customers.Select(c => c.Id).FirstAsync(), shop, s_someDay);
        db.Add(talk);
        await db.SaveChangesAsync();
        return talk.Id.ToString();
    }

    private static async Task<string> DisputeOf(ShopDb db, Id<Merchant> shop)
    {
        if (await db.Disputes.FirstOrDefaultAsync(d => d.MerchantId == shop) is { } there) return there.Number;
        var dispute = Dispute.OpenItself(Clockwork.Itself, await db.AfterSales.FirstAsync(a => a.MerchantId == shop), "退货包裹没有签收记录", DateTimeOffset.UnixEpoch);
        db.Add(dispute);
        await db.SaveChangesAsync();
        return dispute.Number;
    }

    private static async Task<string> GuaranteeOf(ShopDb db, Id<Merchant> shop)
    {
        if (await db.Guarantees.FirstOrDefaultAsync(g => g.MerchantId == shop) is { } there) return there.Number;
        var order = await db.Orders.Include(o => o.Lines).Where(o => o.MerchantId == shop && o.CompletedAt != null && o.Status == OrderStatus.Completed
            && o.Lines.Any(l => l.Shipped > 0 && (l.Promises & Promises.FakePaysThree) != 0)).FirstAsync();
        var line = order.Lines.First(l => l.Shipped > 0 && l.Promises.HasFlag(Promises.FakePaysThree));
        var (slip, _) = Guarantee.File(new(order.CustomerId, "买家"), order, line, new(GuaranteeKind.FakePaysThree, 1, 0, Money.Zero), new("不是正品", ["/u/0123456789abcdef0123456789abcdef-960.webp"]), order.CompletedAt!.Value);
        db.Add(slip);
        await db.SaveChangesAsync();
        return slip.Number;
    }

    private static async Task<string> GrievanceOf(ShopDb db, Id<Merchant> shop)
    {
        if (await db.Grievances.FirstOrDefaultAsync(g => g.MerchantId == shop) is { } there) return there.Number;
        var order = await db.Orders.Where(o => o.MerchantId == shop && o.PaidAt != null).FirstAsync();
        var (slip, _) = Grievance.File(new(order.CustomerId, "买家"), order, GrievanceKind.Manners, new("客服骂人", []), order.PaidAt!.Value);
        db.Add(slip);
        await db.SaveChangesAsync();
        return slip.Number;
    }

    private static async Task<string> RoleOf(ShopDb db, Id<Merchant> shop)
    {
        if (await db.ShopRoles.FirstOrDefaultAsync(r => r.MerchantId == shop) is { } there) return there.Id.ToString();
        var role = ShopRole.Make("仓库", ShopPermission.Orders, await db.Staff.SingleAsync(s => s.IsOwner && s.MerchantId == shop));
        db.Add(role);
        await db.SaveChangesAsync();
        return role.Id.ToString();
    }

    private static async Task<string> LinkOf(ShopDb db, Id<Merchant> shop)
    {
        if (await db.ShortLinks.FirstOrDefaultAsync(l => l.MerchantId == shop) is { } there) return there.Code;
        var link = ShortLink.Make(shop, null, LinkScene.Parcel, "包裹卡", DateTimeOffset.UnixEpoch);
        db.Add(link);
        await db.SaveChangesAsync();
        return link.Code;
    }

    private static async Task<string> FreightOf(ShopDb db, Id<Merchant> shop)
    {
        if (await db.FreightTemplates.FirstOrDefaultAsync(t => t.MerchantId == shop) is { } there) return there.Id.ToString();
        var owner = await db.Staff.SingleAsync(s => s.IsOwner && s.MerchantId == shop);
        var template = FreightTemplate.Write(
            new(shop, owner.Id, owner.Name, owner.Permissions), new("默认", FreightBy.Piece, [new([], 1, new(800), 1, new(200), null)], []));
        db.Add(template);
        await db.SaveChangesAsync();
        return template.Id.ToString();
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
        import.GiveUpReading("", s_someDay);
        db.Add(import);
        await db.SaveChangesAsync();
        return import.Id;
    }
}
