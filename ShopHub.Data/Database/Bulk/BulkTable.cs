namespace ShopHub.Data.Database.Bulk;

/// <summary>A table and the columns that are written, in this order. What stands here must be what the maps make of it.</summary>
/// <param name="HasVersion">Our own things carry a version; accounts do not.</param>
internal sealed record BulkTable(string Name, string[] Columns, bool HasVersion = true)
{
    public static readonly BulkTable Merchants = new("Merchants",
    [
        "Id", "Code", "ShopName", "Subject", "Status", "SubjectName", "Intro", "LogoUrl", "City", "ServicePhone", "ReturnAddress",
        "ContractAt", "BadgeUntil", "SubMchId", "SocialCreditCode", "PaymentFeeBasisPoints",
    ]);

    public static readonly BulkTable Staff = new("Staff",
        ["Id", "MerchantId", "AccountId", "Name", "Permissions", "IsDeveloper", "IsOwner", "RemovedAt"]);

    public static readonly BulkTable StaffSeats = new("StaffSeats", ["MerchantId", "Number", "MemberId"]);

    public static readonly BulkTable Accounts = new("Accounts",
    [
        "Id", "UserName", "NormalizedUserName", "EmailConfirmed", "PasswordHash", "SecurityStamp", "PhoneNumberConfirmed",
        "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount",
    ], HasVersion: false);

    public static readonly BulkTable Customers = new("Customers", ["Id", "AccountId", "OpenId", "Nickname", "JoinedAt"]);

    public static readonly BulkTable Addresses = new("Addresses",
        ["Id", "CustomerId", "IsDefault", "To_City", "To_District", "To_Phone", "To_Province", "To_Receiver", "To_Street"]);

    public static readonly BulkTable CategoryRights = new("CategoryRights",
        ["Id", "MerchantId", "CategoryCode", "Status", "PaperNumber", "Pictures", "GrantedAt", "History"]);

    public static readonly BulkTable Products = new("Products",
    [
        "Id", "MerchantId", "CategoryCode", "Code", "Title", "Subtitle", "Status", "Sold", "ReviewCount", "StarSum", "OptionNames",
        "CoverUrl", "Promises", "CreatedAt", "ListedAt", "Revision", "FreightFen", "PriceFen",
    ]);

    public static readonly BulkTable ProductDetails = new("ProductDetails", ["ProductId", "Html"]);

    public static readonly BulkTable ProductPictures = new("ProductPictures",
        ["Id", "ProductId", "Position", "Url", "Width", "Height", "Alt"]);

    public static readonly BulkTable Skus = new("Skus",
    [
        "Id", "ProductId", "MerchantId", "Code", "OptionValues", "PictureUrl", "IsActive", "Position", "PriceFen", "ReferencePriceFen",
    ]);

    public static readonly BulkTable Stock = new("Stock", ["SkuId", "MerchantId", "OnHand", "Held"]);

    public static readonly BulkTable StockChanges = new("StockChanges", ["Id", "SkuId", "Pieces", "Why", "By", "At"]);

    public static readonly BulkTable Orders = new("Orders",
    [
        "Id", "Number", "CustomerId", "MerchantId", "PaymentId", "Status", "PriceSteps", "Delivery", "Remark", "PlacedAt", "DueAt",
        "PaidAt", "ShippedAt", "CompletedAt", "ClosedAt", "ClosedFor", "Extended", "DelayedUnsigned", "OpenAfterSales", "History",
        "HasNewShopRate", "TransactionId", "PaymentFeeBasisPoints",
        "FreightFen", "GoodsFen", "PayableFen", "PlatformDiscountFen", "PointsDiscountFen", "RefundedCashFen", "RefundedFreightFen",
        "RefundedSubsidyFen", "ShopDiscountFen", "ShipTo_City", "ShipTo_District", "ShipTo_Phone", "ShipTo_Province",
        "ShipTo_Receiver", "ShipTo_Street",
    ]);

    public static readonly BulkTable OrderLines = new("OrderLines",
    [
        "Id", "OrderId", "Number", "ProductId", "SkuId", "SkuCode", "Title", "OptionsText", "PictureUrl", "Promises", "NoReason",
        "ServiceFeeBasisPoints", "CommissionBasisPoints", "CommissionAboveBasisPoints", "Quantity", "Shipped", "Refunded", "Dropped", "AmountFen", "CashFen",
        "FreightShareFen", "PlatformDiscountFen", "PointsDiscountFen", "RefundedCashFen", "RefundedSubsidyFen", "ShopDiscountFen",
        "UnitPriceFen",
    ]);

    public static readonly BulkTable Payments = new("Payments",
    [
        "Id", "OutTradeNo", "CustomerId", "RequestId", "Description", "Status", "CreatedAt", "ExpiresAt", "TransactionId", "PaidAt",
        "Asked", "AmountFen", "IsCombined", "SubMchId",
    ]);

    public static readonly BulkTable JournalEntries = new("JournalEntries",
        ["Id", "Cause", "Key", "MerchantId", "OrderId", "At", "Day", "Note", "Author"]);

    public static readonly BulkTable Postings = new("Postings", ["EntryId", "Number", "Account", "OwnerId", "DebitFen"]);

    public static readonly BulkTable Balances = new("Balances", ["Account", "OwnerId", "BalanceFen"]);

    public static readonly BulkTable Settlements = new("Settlements",
    [
        "OrderId", "MerchantId", "OrderNumber", "Status", "PaidAt", "DueAt", "SettledAt", "CommissionFen", "CommissionAboveFen", "GrossFen",
        "MerchantNetFen", "PaymentFeeFen", "ServiceFeeFen",
    ]);

    public static readonly BulkTable Shipments = new("Shipments",
        ["Id", "OrderId", "MerchantId", "CarrierCode", "Waybill", "Pieces", "ShippedAt", "SignedAt", "Traces"]);

    /// <summary>Those that grow with the orders.</summary>
    public static IReadOnlyList<BulkTable> Trade { get; } =
        [Orders, OrderLines, Payments, JournalEntries, Postings, Balances, Settlements, Shipments];
}
