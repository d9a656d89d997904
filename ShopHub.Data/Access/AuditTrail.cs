using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Rulebook;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Supervision;
using ShopHub.Domain.Trade;
using ShopHub.Domain.Violations;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Access;

/// <summary>What an act itself wants the log to say of it; without that, the row it changed is named.</summary>
public sealed class AuditNote
{
    internal AuditedRow? Said { get; private set; }

    public void Says(string kind, string row, string words = "") => Said = new(kind, row, words);
}

/// <summary>Writes down what staff did, in the transaction in which it is done: nothing is done and not written, or the other way round.</summary>
internal static class AuditTrail
{
    /// <summary>The things people know by a number or a name; the first kind that an act has touched is what it was done to.</summary>
    private static readonly (Type Type, Func<object, AuditedRow> Named)[] s_rows =
    [
        Row<Dispute>("纠纷", d => d.Number), Row<AfterSale>("售后", a => a.Number), Row<Withdrawal>("提现", w => w.Number), Row<Order>("订单", o => o.Number), Row<ShopApplication>("入驻申请", a => a.Number),
        Row<ChannelComplaint>("投诉", c => c.Number), Row<PrivacyRequest>("个人信息", r => r.Number), Row<PrivacyText>("公布文本", t => $"{t.Kind.Title()} 第{t.Edition}版"), Row<Sku>("规格", s => s.Code), Row<Product>("商品", p => p.Title),
        Row<StaffMember>("员工", m => m.Name), Row<StaffInvitation>("邀请", i => i.Note), Row<ShopRole>("角色", r => r.Name),
        Row<OwnerTransfer>("店主转让", t => $"{t.FromName} → {t.ToName}"), Row<PlatformMember>("平台人员", m => m.Name), Row<BankAccount>("银行账户", a => $"{a.Bank} 尾号{a.Tail}"),
        Row<Review>("评价", r => r.Id.ToString()), Row<RiskHold>("暂缓结算", h => h.OrderNumber ?? h.Reason), Row<BuyerTransfer>("退款转账", t => t.Number),
        Row<Refund>("退款", r => r.OutRefundNo), Row<PaymentIncident>("支付异常", i => i.OutTradeNo), Row<BillDifference>("对账差异", d => d.Number),
        Row<Violation>("违规", v => v.Number), Row<RuleVersion>("平台规则", r => $"{r.Title} 第{r.Number}版"), Row<IdentityCheck>("主体核验", c => c.Number), Row<SellerTurnover>("年交易额", t => $"{t.Year}"), Row<Measure>("处理措施", m => m.Step.Words()), Row<PaperCase>("资质", c => c.Number), Row<BrandRight>("品牌", r => r.Mark), Row<CategoryRight>("类目", r => r.CategoryCode),
        Row<ServiceFeeTerm>("服务费率", t => t.CategoryCode), Row<ProductImport>("导入", i => i.FileName), Row<AccountOpening>("收款开户", o => o.Number),
        Row<WithdrawalHold>("提现暂停", h => h.Reason), Row<JournalEntry>("凭证", e => e.Key), Row<Merchant>("店铺", m => m.ShopName),
    ];

    public static void Write(ShopDb db, string act, Actor by, AuditNote note, string address, DateTimeOffset now) =>
        db.AuditLines.Add(AuditLine.Of(by, act, note.Said ?? Touched(db), address, now));

    /// <summary>What the clock, or a door, did with a member of a shop.</summary>
    public static void WriteOf(ShopDb db, StaffMember member, string act, string words, DateTimeOffset now) => db.AuditLines.Add(AuditLine.Of(
        new ShopStaff(member.MerchantId, member.Id, member.Name, member.Permissions), act, new("员工", member.Name, words), "", now));

    private static AuditedRow Touched(ShopDb db)
    {
        var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(e => e.Entity).ToList();
        foreach (var (type, named) in s_rows)
            if (changed.Find(type.IsInstanceOfType) is { } row) return named(row);
        return new("", "");
    }

    private static (Type, Func<object, AuditedRow>) Row<T>(string kind, Func<T, string> named) => (typeof(T), row => new(kind, named((T)row)));
}
