using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ShopHub.Data.Access;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Analytics;
using ShopHub.Data.Applications;
using ShopHub.Data.Catalog;
using ShopHub.Data.Catalog.Bulk;
using ShopHub.Data.Catalog.Editing;
using ShopHub.Data.Closing;
using ShopHub.Data.Compensations;
using ShopHub.Data.Database;
using ShopHub.Data.Deposits;
using ShopHub.Data.Disputes;
using ShopHub.Data.Design;
using ShopHub.Data.Grievances;
using ShopHub.Data.Guarantees;
using ShopHub.Data.Insurance;
using ShopHub.Data.Inventory;
using ShopHub.Data.Ledger;
using ShopHub.Data.Links;
using ShopHub.Data.Marketing;
using ShopHub.Data.Merchants;
using ShopHub.Data.Onboarding;
using ShopHub.Data.Payments;
using ShopHub.Data.Privacy;
using ShopHub.Data.Protection;
using ShopHub.Data.Reconciliation;
using ShopHub.Data.Rights;
using ShopHub.Data.Search;
using ShopHub.Data.Supervision;
using ShopHub.Data.Support;
using ShopHub.Data.Trade;
using ShopHub.Data.Violations;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Support;

namespace ShopHub.Data;

public static class Services
{
    /// <summary>The front door, every act and every room's questions.</summary>
    public static IServiceCollection AddShop(this IServiceCollection services)
    {
        services.AddSingleton<FrontDoor>();
        services.AddScoped<Shop>();
        services.AddScoped<WriteTurn>().AddScoped<WriteAheadLog>().AddScoped<AuditNote>();
        services.TryAddSingleton(new ChannelTerms(ChannelFamily.Direct));
        services.AddScoped<PaymentsInstead>().AddScoped<PaidOrders>().AddScoped<BilledFees>().AddScoped<TradeLines>().AddScoped<FundLines>().AddScoped<UnlistedMovements>();
        services.AddScoped<Books>().AddScoped<Shelf>().AddScoped<CouponBook>().AddScoped<PayBack>().AddScoped<FrozenMoney>().AddScoped<UnpaidOrders>().AddScoped<RefundEnds>();
        services.AddScoped<DisputeAgents>().AddScoped<DisputeDoor>().AddScoped<DisputeEnds>().AddScoped<CompensationBook>().AddScoped<LateShipping>().AddScoped<CompensationEnds>().AddScoped<Fulfilment.ReceiptReminder>().AddScoped<GuaranteeEnds>().AddScoped<ExchangeStock>().AddScoped<AskedGoods>().AddScoped<CaseHolds>().AddScoped<LostGrievances>().AddScoped<InsuranceBook>();
        services.AddScoped<Purse>().AddScoped<SealedNumbers>().AddScoped<SealedReceivers>().TryAddSingleton(PayoutTerms.Default);
        services.AddSingleton<SealedForms>().AddSingleton<SealedApplications>().AddSingleton<SealedPapers>();
        services.AddScoped<ApplicationEnds>().AddScoped<OpeningWork>().AddScoped<RightsAtTheShelf>().AddScoped<NamesOfShops>().AddScoped<RenamingEnds>().AddScoped<BrandsOfShops>().AddScoped<BrandEnds>();
        services.AddScoped<ShopLooseEnds>().AddScoped<ClosedShop>().AddScoped<LooseEndsOfBuyer>().AddScoped<Forgotten>();
        services.AddSingleton<SealedIdentities>().AddScoped<Identities>().AddScoped<IdentityEnds>();
        services.AddScoped<Suspensions>().AddScoped<OverduePapers>().AddScoped<ForcedClosings>().AddScoped<ShopMeasures>();
        services.AddScoped<DepositsOfShops>().AddScoped<DepositIncome>().AddScoped<DeductionsBack>();
        services.AddScoped<SalesFacts>().AddScoped<FactsOfShops>().AddScoped<StandingOfShops>();
        services.AddScoped<OwnThings>().AddScoped<ProductContents>().AddScoped<BulkShelf>();
        services.AddScoped<LookAgain>().AddScoped<ChatBook>().AddScoped<ChatSeats>().AddScoped<ChatThings>().TryAddSingleton<IChatBus, ChatBus>();
        services.AddSingleton<DeskCounts>().AddSingleton<Fulfilment.PickUpTries>().AddSingleton<ShelfCache>();
        services.AddSingleton<SearchFollower>().AddSingleton<WordCounter>().AddSingleton<VisitCounter>().AddSingleton<Following.SeenGoods>().TryAddSingleton<IProductIndex>(_ => new LuceneProductIndex(folder: null));
        foreach (var type in typeof(Shop).Assembly.GetTypes().Where(IsMarked)) services.AddScoped(type);
        return services;
    }

    private static bool IsMarked(Type type) =>
        type.GetCustomAttribute<UseCaseAttribute>() is not null || type.GetCustomAttribute<QueriesAttribute>() is not null;
}
