using System.Reflection;
using ShopHub.Data.Catalog.Bulk;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Pictures;
using ShopHub.Data.Trade;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Learning;
using ShopHub.Domain.Links;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;
using ShopHub.Domain.Support;
using ShopHub.Domain.Trade;
using ShopHub.Domain.Violations;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Tests.Architecture;

internal sealed partial record LinsThings
{
    /// <summary>Of the order Lin has received.</summary>
    public required Id<Domain.Fulfilment.Shipment> Parcel { get; init; }

    public required Id<PickUpPlace> Place { get; init; }

    /// <summary>What to hand to an act that asks for it.</summary>
    public object? For(Type act, ParameterInfo parameter) => (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, parameter.Name) switch
    {
        var (type, _) when type == typeof(Id<Order>) => Order.Id,
        var (type, _) when type == typeof(GuaranteeRequest) => new GuaranteeRequest(GuaranteeKind.FakePaysThree, 1, 0, Money.Zero),
        var (type, _) when type == typeof(GuaranteeSaying) => new GuaranteeSaying("说明足够长", ["/u/0123456789abcdef0123456789abcdef-960.webp"]),
        var (type, _) when type == typeof(GrievanceKind) => GrievanceKind.Manners,
        var (type, _) when type == typeof(GrievanceSaying) => new GrievanceSaying("说明足够长", []),
        var (type, _) when type == typeof(Id<OrderLine>) => Order.Lines[0].Id,
        var (type, _) when type == typeof(Id<Domain.Fulfilment.Shipment>) => Parcel,
        var (type, _) when type == typeof(List<Domain.Fulfilment.WaybillLine>) => new List<Domain.Fulfilment.WaybillLine> { new(1, Order.Number, "", "SF123456789012") },
        var (type, _) when type == typeof(Id<PickUpPlace>) => Place,
        var (type, _) when type == typeof(PickUpPoint) => new PickUpPoint { Name = "茶舍门店", Province = "浙江省", City = "杭州市", Street = "西湖区文三路1号", Phone = "0571-88000000", Hours = "每天 10:00–20:00" },
        var (type, _) when type == typeof(Id<AfterSale>) => Case.Id,
        var (type, _) when type == typeof(Id<CartItem>) => CartItem,
        var (type, _) when type == typeof(Id<Address>) => Address,
        var (type, _) when type == typeof(Id<Payment>) => Payment,
        var (type, _) when type == typeof(Id<Product>) => Sku.ProductId,
        var (type, _) when type == typeof(Id<Sku>) => Sku.Id,
        var (type, _) when type == typeof(Id<ProductGroup>) => Group.Id,
        var (type, _) when type == typeof(Id<FreightTemplate>) => Freight.Id,
        var (type, _) when type == typeof(Id<ShortLink>) => Link.Id,
        var (type, _) when type == typeof(LinkScene) => LinkScene.Parcel,
        var (type, _) when type == typeof(FreightTable) => Freight.Table with { Name = "改过的" },
        var (type, _) when type == typeof(ProductContent) => new ProductContent { CategoryCode = "FOOD", Title = "明前绿茶" },
        var (type, _) when type == typeof(BulkChange) => new BulkChange(BulkKind.Price) { BasisPoints = 1_000 },
        var (type, _) when type == typeof(IReadOnlyList<SeenGood>) => new List<SeenGood> { new(Sku.ProductId, 1) },
        var (type, _) when type == typeof(Id<Coupon>) => Coupon.Id,
        var (type, _) when type == typeof(CouponOffer) => new CouponOffer("满100减8", new(10_000), new(800), 10, Order.PlacedAt, Order.PlacedAt.AddDays(30), null, 7),
        var (type, _) when type == typeof(Id<BulkEdit>) => Bulk.Id,
        var (type, _) when type == typeof(DateTimeOffset) => DateTimeOffset.MaxValue,
        var (type, _) when type == typeof(GroupRule) => new GroupRule { InStock = true },
        var (type, _) when type == typeof(IReadOnlyCollection<Id<Product>>) => new[] { Sku.ProductId },
        var (type, _) when type == typeof(Guid) => Guid.CreateVersion7(),
        var (type, _) when type == typeof(ProductAbout) => new ProductAbout("FOOD", "明前绿茶", "", [], Money.Zero, Promises.None, ["/u/00000000000000000000000000000000-960.webp"]),
        var (type, _) when type == typeof(NewVariants) => new NewVariants([], [new([], new(100), 1)]),
        var (type, _) when type == typeof(IReadOnlyDictionary<string, StoredPicture>) => new Dictionary<string, StoredPicture>(),
        var (type, _) when type == typeof(IReadOnlyList<int>) => RulesQuiz.Questions.Select(q => q.Right).ToList(),
        var (type, _) when type == typeof(NextStep) => NextStep.FirstGoods,
        var (type, _) when type == typeof(ShopProfile) => new ShopProfile("", "", "", null, null),
        var (type, _) when type == typeof(Id<BrandRight>) => Id<BrandRight>.New(),
        var (type, _) when type == typeof(Id<StaffMember>) => Clerk.Id,
        var (type, _) when type == typeof(Id<StaffInvitation>) => Invitation.Id,
        var (type, _) when type == typeof(Id<ShopRole>) => Role.Id,
        var (type, _) when type == typeof(Id<OwnerTransfer>) => Transfer.Id,
        var (type, _) when type == typeof(StaffTerms) => new StaffTerms(ShopPermission.Orders),
        var (type, _) when type == typeof(Id<ProductImport>) => Import.Id,
        var (type, _) when type == typeof(Id<ExportJob>) => Export.Id,
        var (type, _) when type == typeof(ExportKind) => ExportKind.Orders,
        var (type, _) when type == typeof(ExportFormat) => ExportFormat.Csv,
        var (type, _) when type == typeof(ExportFilter) => new ExportFilter(),
        var (type, _) when type == typeof(Dictionary<string, int>) => new Dictionary<string, int>(),
        var (type, _) when type == typeof(ImportView) => ImportView.All,
        var (type, _) when type == typeof(Id<ShopArchive>) => Archive.Id,
        var (type, _) when type == typeof(Id<DataCopy>) => Copy,
        var (type, _) when type == typeof(Id<Measure>) => Training.Id,
        var (type, _) when type == typeof(long) => 1_000L,
        var (type, _) when type == typeof(Id<OrderView>) => View.Id,
        var (type, _) when type == typeof(Id<Review>) => Review,
        var (type, _) when type == typeof(Id<Domain.Questions.Question>) => Question,
        var (type, _) when type == typeof(Domain.Questions.SaidWrong) => new Domain.Questions.SaidWrong(ReportReason.Abuse, ""),
        var (type, _) when type == typeof(Id<Conversation>) => Chat.Talk,
        var (type, _) when type == typeof(Id<ChatSession>) => Chat.Session,
        var (type, _) when type == typeof(Id<ChatMessage>) => Chat.Message,
        var (type, _) when type == typeof(Id<CannedReply>) => Chat.Canned,
        var (type, _) when type == typeof(Id<CallRequest>) => Chat.Call,
        var (type, _) when type == typeof(CallForm) => new CallForm("13800001234", new(2026, 3, 3), 600, 660, ""),
        var (type, _) when type == typeof(ChatDraft) => new ChatDraft("said-by-a-stranger", ChatKind.Text, "在吗"),
        var (type, _) when type == typeof(SessionRating) => new SessionRating(5, [], ""),
        var (type, _) when type == typeof(Id<BankAccount>) => Withdrawal.AccountId,
        var (type, _) when type == typeof(WhyRead) => WhyRead.Contact,
        var (type, _) when type == typeof(ReportReason) => ReportReason.Abuse,
        var (type, _) when type == typeof(ShopPermission) => ShopPermission.Orders,
        (_, "numbers") => new[] { Order.Number },
        (_, "number") => act.Namespace!.Split('.')[^1] switch { "AfterSales" or "Disputes" => Case.Number, "Withdrawals" => Withdrawal.Number, "Compensations" => Owed.Number, "Guarantees" when act.Name != "FileGuarantee" => Slip, "Grievances" => Grievance, "Complaints" => Complaint, "Applications" => Application, "Rights" => Papers, "Violations" => Violation, "Privacy" => Request.Number, _ => Order.Number },
        (_, "orderNumber") => Order.Number,
        (_, "carrierCode") => "SF",
        (_, "waybill") => "SF123456789012",
        var (type, _) when type == typeof(Rejection) => new Rejection(RejectionCode.SentAsOrdered, "按订单发的货"),
        var (type, _) when type == typeof(AfterSaleRequest) => new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.WrongOrdered, 1, "", []),
        var (type, _) when type == typeof(ComplaintSaying) => new ComplaintSaying(AnswerKind.Reply, "马上为您处理", []),
        var (type, _) when type == typeof(ReviewWords) => new ReviewWords(5, 5, 5, 5, "好"),
        var (type, _) when type == typeof(ApplicationForm) => ApplicationForm.Blank(Subject.Person),
        var (type, _) when type == typeof(IReadOnlyList<string>) => new List<string> { nameof(ApplicationForm.ShopName) },
        var (type, _) when type == typeof(PaperForm) => new PaperForm { Category = "FOOD" },
        var (type, _) when type == typeof(IReadOnlyList<CasePicture>) => Array.Empty<CasePicture>(),
        var (type, _) when type == typeof(Paper) => new Paper(PaperKind.IdFront, "stored"),
        var (type, _) when type == typeof(string[]) => Array.Empty<string>(),
        var (type, _) when type == typeof(CheckoutForm) => new CheckoutForm { Choice = new() { Sku = Sku.Id }, RequestId = "stranger", AddressId = Address, SeenTotal = Sku.Price },
        var (type, _) when type == typeof(IReadOnlyList<CartWish>) => new List<CartWish> { new(CartItem, 9, false) },
        var (type, _) when type == typeof(DeliveryAddress) => Order.ShipTo,
        var (type, _) when type == typeof(Money) => new Money(100),
        var (type, _) when type == typeof(bool) => true,
        var (type, _) when type == typeof(int) => 3,
        var (type, _) when type == typeof(string) => "说明足够长的理由",
        _ when parameter.HasDefaultValue => null,
        var (type, name) => throw new InvalidOperationException($"Tell LinsThings what {type.Name} {name} of {act.Name} is."),
    };
}
