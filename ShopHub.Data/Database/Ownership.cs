using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Design;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Following;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Links;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Questions;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;
using ShopHub.Domain.Supervision;
using ShopHub.Domain.Trade;
using ShopHub.Domain.Violations;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Database;

/// <summary>The rows that are somebody's. A stranger's row is not there: "not found", never "forbidden".</summary>
public static partial class Ownership
{
    public static IQueryable<Order> Of(this IQueryable<Order> orders, Buyer buyer) => orders.Where(o => o.CustomerId == buyer.CustomerId);

    public static IQueryable<Order> Of(this IQueryable<Order> orders, ShopStaff staff) => orders.Where(o => o.MerchantId == staff.MerchantId);

    public static IQueryable<AfterSale> Of(this IQueryable<AfterSale> cases, Buyer buyer) => cases.Where(c => c.CustomerId == buyer.CustomerId);

    public static IQueryable<AfterSale> Of(this IQueryable<AfterSale> cases, ShopStaff staff) => cases.Where(c => c.MerchantId == staff.MerchantId);

    public static IQueryable<Payment> Of(this IQueryable<Payment> payments, Buyer buyer) => payments.Where(p => p.CustomerId == buyer.CustomerId);

    public static IQueryable<BuyerTransfer> Of(this IQueryable<BuyerTransfer> transfers, Buyer buyer) =>
        transfers.Where(t => t.CustomerId == buyer.CustomerId);

    public static IQueryable<CartItem> Of(this IQueryable<CartItem> items, Buyer buyer) => items.Where(i => i.CustomerId == buyer.CustomerId);

    public static IQueryable<FavouriteProduct> Of(this IQueryable<FavouriteProduct> kept, Buyer buyer) => kept.Where(f => f.CustomerId == buyer.CustomerId);

    public static IQueryable<FavouriteShop> Of(this IQueryable<FavouriteShop> kept, Buyer buyer) => kept.Where(f => f.CustomerId == buyer.CustomerId);

    public static IQueryable<Watch> Of(this IQueryable<Watch> watches, Buyer buyer) => watches.Where(w => w.CustomerId == buyer.CustomerId);

    public static IQueryable<SeenProduct> Of(this IQueryable<SeenProduct> seen, Buyer buyer) => seen.Where(s => s.CustomerId == buyer.CustomerId);

    public static IQueryable<Address> Of(this IQueryable<Address> addresses, Buyer buyer) => addresses.Where(a => a.CustomerId == buyer.CustomerId);

    public static IQueryable<Review> Of(this IQueryable<Review> reviews, Buyer buyer) => reviews.Where(r => r.CustomerId == buyer.CustomerId);

    public static IQueryable<Review> Of(this IQueryable<Review> reviews, ShopStaff staff) => reviews.Where(r => r.MerchantId == staff.MerchantId);

    public static IQueryable<HelpfulVote> Of(this IQueryable<HelpfulVote> votes, Buyer buyer) => votes.Where(v => v.CustomerId == buyer.CustomerId);

    public static IQueryable<Question> Of(this IQueryable<Question> questions, ShopStaff staff) => questions.Where(q => q.MerchantId == staff.MerchantId);

    public static IQueryable<Consent> Of(this IQueryable<Consent> consents, Buyer buyer) => consents.Where(c => c.CustomerId == buyer.CustomerId);

    public static IQueryable<PrivacyRequest> Of(this IQueryable<PrivacyRequest> requests, Buyer buyer) => requests.Where(r => r.CustomerId == buyer.CustomerId);

    public static IQueryable<AccountClosing> Of(this IQueryable<AccountClosing> closings, Buyer buyer) => closings.Where(c => c.CustomerId == buyer.CustomerId);

    public static IQueryable<DataCopy> Of(this IQueryable<DataCopy> copies, Buyer buyer) => copies.Where(c => c.CustomerId == buyer.CustomerId);

    public static IQueryable<Notice> Of(this IQueryable<Notice> notices, Buyer buyer) => notices.Where(n => n.RecipientId == buyer.CustomerId.Value);

    /// <summary>Those the member may act on: a clerk does not learn what the shop earns.</summary>
    public static IQueryable<Notice> Of(this IQueryable<Notice> notices, ShopStaff staff) => ShopNotices.ClosedTo(staff.Permissions).Aggregate(
        notices.Where(n => n.RecipientId == staff.MerchantId.Value), (seen, page) => seen.Where(n => !n.Link.StartsWith(page)));

    public static IQueryable<Product> Of(this IQueryable<Product> products, ShopStaff staff) => products.Where(p => p.MerchantId == staff.MerchantId);

    public static IQueryable<ProductEdit> Of(this IQueryable<ProductEdit> edits, ShopStaff staff) => edits.Where(e => e.MerchantId == staff.MerchantId);

    public static IQueryable<ProductVersion> Of(this IQueryable<ProductVersion> versions, ShopStaff staff) => versions.Where(v => v.MerchantId == staff.MerchantId);

    public static IQueryable<ListingPlan> Of(this IQueryable<ListingPlan> plans, ShopStaff staff) => plans.Where(p => p.MerchantId == staff.MerchantId);

    public static IQueryable<BulkEdit> Of(this IQueryable<BulkEdit> edits, ShopStaff staff) => edits.Where(b => b.MerchantId == staff.MerchantId);

    public static IQueryable<BulkEdited> Of(this IQueryable<BulkEdited> rows, ShopStaff staff) => rows.Where(r => r.MerchantId == staff.MerchantId);

    public static IQueryable<FreightTemplate> Of(this IQueryable<FreightTemplate> templates, ShopStaff staff) => templates.Where(p => p.MerchantId == staff.MerchantId);

    public static IQueryable<Sku> Of(this IQueryable<Sku> skus, ShopStaff staff) => skus.Where(s => s.MerchantId == staff.MerchantId);

    public static IQueryable<ProductGroup> Of(this IQueryable<ProductGroup> groups, ShopStaff staff) => groups.Where(g => g.MerchantId == staff.MerchantId);

    public static IQueryable<GroupedProduct> Of(this IQueryable<GroupedProduct> places, ShopStaff staff) => places.Where(g => g.MerchantId == staff.MerchantId);

    public static IQueryable<ShortLink> Of(this IQueryable<ShortLink> links, ShopStaff staff) => links.Where(l => l.MerchantId == staff.MerchantId);

    public static IQueryable<ShopDesign> Of(this IQueryable<ShopDesign> designs, ShopStaff staff) => designs.Where(d => d.MerchantId == staff.MerchantId);

    public static IQueryable<DesignVersion> Of(this IQueryable<DesignVersion> versions, ShopStaff staff) => versions.Where(v => v.MerchantId == staff.MerchantId);

    public static IQueryable<ShopPicture> Of(this IQueryable<ShopPicture> pictures, ShopStaff staff) => pictures.Where(p => p.MerchantId == staff.MerchantId);

    public static IQueryable<ProductImport> Of(this IQueryable<ProductImport> imports, ShopStaff staff) =>
        imports.Where(i => i.MerchantId == staff.MerchantId);

    public static IQueryable<ImportItem> Of(this IQueryable<ImportItem> items, ShopStaff staff) =>
        items.Where(i => i.MerchantId == staff.MerchantId);

    public static IQueryable<SheetColumns> Of(this IQueryable<SheetColumns> columns, ShopStaff staff) => columns.Where(c => c.MerchantId == staff.MerchantId);

    public static IQueryable<ExportJob> Of(this IQueryable<ExportJob> exports, ShopStaff staff) => exports.Where(e => e.MerchantId == staff.MerchantId);

    public static IQueryable<StockItem> Of(this IQueryable<StockItem> stock, ShopStaff staff) => stock.Where(s => s.MerchantId == staff.MerchantId);

    public static IQueryable<PickUpPlace> Of(this IQueryable<PickUpPlace> places, ShopStaff staff) => places.Where(p => p.MerchantId == staff.MerchantId);

    public static IQueryable<Shipment> Of(this IQueryable<Shipment> shipments, ShopStaff staff) => shipments.Where(s => s.MerchantId == staff.MerchantId);

    public static IQueryable<OrderSettlement> Of(this IQueryable<OrderSettlement> settlements, ShopStaff staff) =>
        settlements.Where(s => s.MerchantId == staff.MerchantId);

    public static IQueryable<Withdrawal> Of(this IQueryable<Withdrawal> withdrawals, ShopStaff staff) =>
        withdrawals.Where(w => w.MerchantId == staff.MerchantId);

    public static IQueryable<SettlementChange> Of(this IQueryable<SettlementChange> changes, ShopStaff staff) => changes.Where(c => c.MerchantId == staff.MerchantId);

    public static IQueryable<RiskHold> Of(this IQueryable<RiskHold> holds, ShopStaff staff) => holds.Where(h => h.MerchantId == staff.MerchantId);

    public static IQueryable<BankAccount> Of(this IQueryable<BankAccount> accounts, ShopStaff staff) => accounts.Where(a => a.MerchantId == staff.MerchantId);

    public static IQueryable<StaffMember> Of(this IQueryable<StaffMember> members, ShopStaff staff) => members.Where(m => m.MerchantId == staff.MerchantId);

    public static IQueryable<StaffInvitation> Of(this IQueryable<StaffInvitation> invitations, ShopStaff staff) =>
        invitations.Where(i => i.MerchantId == staff.MerchantId);

    public static IQueryable<ShopRole> Of(this IQueryable<ShopRole> roles, ShopStaff staff) => roles.Where(r => r.MerchantId == staff.MerchantId);

    public static IQueryable<OwnerTransfer> Of(this IQueryable<OwnerTransfer> transfers, ShopStaff staff) => transfers.Where(t => t.MerchantId == staff.MerchantId);

    public static IQueryable<AuditLine> Of(this IQueryable<AuditLine> lines, ShopStaff staff) => lines.Where(l => l.MerchantId == staff.MerchantId);

    public static IQueryable<ShopApplication> Of(this IQueryable<ShopApplication> applications, Buyer buyer) =>
        applications.Where(a => a.CustomerId == buyer.CustomerId);

    public static IQueryable<CategoryRight> Of(this IQueryable<CategoryRight> rights, ShopStaff staff) => rights.Where(r => r.MerchantId == staff.MerchantId);

    public static IQueryable<BrandRight> Of(this IQueryable<BrandRight> rights, ShopStaff staff) => rights.Where(r => r.MerchantId == staff.MerchantId);

    public static IQueryable<PaperCase> Of(this IQueryable<PaperCase> cases, ShopStaff staff) => cases.Where(c => c.MerchantId == staff.MerchantId);

    public static IQueryable<AccountOpening> Of(this IQueryable<AccountOpening> openings, ShopStaff staff) =>
        openings.Where(o => o.MerchantId == staff.MerchantId);

    public static IQueryable<Renaming> Of(this IQueryable<Renaming> renamings, ShopStaff staff) => renamings.Where(r => r.MerchantId == staff.MerchantId);

    public static IQueryable<ShopClosing> Of(this IQueryable<ShopClosing> closings, ShopStaff staff) => closings.Where(c => c.MerchantId == staff.MerchantId);

    public static IQueryable<ShopArchive> Of(this IQueryable<ShopArchive> archives, ShopStaff staff) => archives.Where(a => a.MerchantId == staff.MerchantId);

    public static IQueryable<DepositDeduction> Of(this IQueryable<DepositDeduction> deductions, ShopStaff staff) => deductions.Where(d => d.MerchantId == staff.MerchantId);

    public static IQueryable<DepositReturn> Of(this IQueryable<DepositReturn> returns, ShopStaff staff) => returns.Where(r => r.MerchantId == staff.MerchantId);

    /// <summary>What the shop owes the platform, not what its buyers pay.</summary>
    public static IQueryable<Payment> Of(this IQueryable<Payment> payments, ShopStaff staff) => payments.Where(p => p.DueOf == staff.MerchantId);

    public static IQueryable<Violation> Of(this IQueryable<Violation> violations, ShopStaff staff) => violations.Where(v => v.MerchantId == staff.MerchantId);

    public static IQueryable<IdentityCheck> Of(this IQueryable<IdentityCheck> checks, ShopStaff staff) => checks.Where(c => c.MerchantId == staff.MerchantId);

    public static IQueryable<SellerTurnover> Of(this IQueryable<SellerTurnover> turnovers, ShopStaff staff) => turnovers.Where(t => t.MerchantId == staff.MerchantId);

    public static IQueryable<Measure> Of(this IQueryable<Measure> measures, ShopStaff staff) => measures.Where(m => m.MerchantId == staff.MerchantId);

    public static IQueryable<ChannelComplaint> Of(this IQueryable<ChannelComplaint> complaints, ShopStaff staff) =>
        complaints.Where(c => c.MerchantId == staff.MerchantId);

    /// <summary>Not the shop's: what one member keeps, his colleagues do not see.</summary>
    public static IQueryable<OrderView> Of(this IQueryable<OrderView> views, ShopStaff staff) => views.Where(v => v.StaffId == staff.StaffId);

    public static IQueryable<JournalEntry> Of(this IQueryable<JournalEntry> entries, ShopStaff staff) => entries.Where(e => e.MerchantId == staff.MerchantId);

    public static IQueryable<DayTotal> Of(this IQueryable<DayTotal> totals, ShopStaff staff) => totals.Where(t => t.OwnerId == staff.MerchantId.Value);

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public static async Task<T> Found<T>(this IQueryable<T> wanted) where T : class =>
        await wanted.FirstOrDefaultAsync() ?? throw CommonRefusals.NotFound();
}
