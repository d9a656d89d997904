using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Jobs;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Learning;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Trade;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Database;

/// <summary>One model for both engines; each engine has its own migrations under its own context type.</summary>
public abstract partial class ShopDb(DbContextOptions options) : IdentityUserContext<UserAccount, Guid>(options)
{
    public DbSet<AuditLine> AuditLines => Set<AuditLine>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Address> Addresses => Set<Address>();

    public DbSet<Category> Categories => Set<Category>();

    public DbSet<ServiceFeeTerm> ServiceFeeTerms => Set<ServiceFeeTerm>();

    public DbSet<Product> Products => Set<Product>();

    public DbSet<FreightTemplate> FreightTemplates => Set<FreightTemplate>();

    public DbSet<ProductDetail> ProductDetails => Set<ProductDetail>();

    public DbSet<ProductPicture> ProductPictures => Set<ProductPicture>();

    public DbSet<Sku> Skus => Set<Sku>();

    public DbSet<StockItem> Stock => Set<StockItem>();

    public DbSet<StockChange> StockChanges => Set<StockChange>();

    public DbSet<ProductImport> ProductImports => Set<ProductImport>();

    public DbSet<ImportItem> ImportItems => Set<ImportItem>();

    public DbSet<Coupon> Coupons => Set<Coupon>();

    public DbSet<ClaimedCoupon> ClaimedCoupons => Set<ClaimedCoupon>();

    public DbSet<CartItem> CartItems => Set<CartItem>();

    public DbSet<FavouriteProduct> FavouriteProducts => Set<FavouriteProduct>();

    public DbSet<FavouriteShop> FavouriteShops => Set<FavouriteShop>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<OrderLine> OrderLines => Set<OrderLine>();

    public DbSet<OrderView> OrderViews => Set<OrderView>();

    public DbSet<PickUpPlace> PickUpPlaces => Set<PickUpPlace>();

    public DbSet<Shipment> Shipments => Set<Shipment>();

    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();

    public DbSet<Posting> Postings => Set<Posting>();

    public DbSet<AccountBalance> Balances => Set<AccountBalance>();

    public DbSet<DayTotal> DayTotals => Set<DayTotal>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<SubOrder> SubOrders => Set<SubOrder>();

    public DbSet<Refund> Refunds => Set<Refund>();

    public DbSet<BuyerTransfer> BuyerTransfers => Set<BuyerTransfer>();

    public DbSet<Compensation> Compensations => Set<Compensation>();

    public DbSet<Guarantee> Guarantees => Set<Guarantee>();

    public DbSet<GuaranteeWord> GuaranteeWords => Set<GuaranteeWord>();

    public DbSet<PaymentIncident> PaymentIncidents => Set<PaymentIncident>();

    public DbSet<ChannelBill> Bills => Set<ChannelBill>();

    public DbSet<BilledLine> BilledLines => Set<BilledLine>();

    public DbSet<BillDifference> BillDifferences => Set<BillDifference>();

    public DbSet<AfterSale> AfterSales => Set<AfterSale>();

    public DbSet<OrderSettlement> Settlements => Set<OrderSettlement>();

    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();

    public DbSet<BankAccount> BankAccounts => Set<BankAccount>();

    public DbSet<WithdrawalHold> WithdrawalHolds => Set<WithdrawalHold>();

    public DbSet<SettlementChange> SettlementChanges => Set<SettlementChange>();

    public DbSet<RiskHold> RiskHolds => Set<RiskHold>();

    public DbSet<OrderShare> OrderShares => Set<OrderShare>();

    public DbSet<ShareReturn> ShareReturns => Set<ShareReturn>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<ReviewReport> ReviewReports => Set<ReviewReport>();

    public DbSet<ChannelComplaint> ChannelComplaints => Set<ChannelComplaint>();

    public DbSet<ComplaintWord> ComplaintWords => Set<ComplaintWord>();

    public DbSet<ComplaintAnswer> ComplaintAnswers => Set<ComplaintAnswer>();

    public DbSet<LessonRead> LessonReads => Set<LessonRead>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<Setting> Settings => Set<Setting>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected abstract Engine Engine { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Configure(configurationBuilder, Engine);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ShopDb).Assembly);
        Conventions.Apply(builder, Engine);
    }
}
