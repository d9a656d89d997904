using System.Reflection;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Applications;
using ShopHub.Data.Catalog.Bulk;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Pictures;
using ShopHub.Data.Privacy;
using ShopHub.Data.Ratings;
using ShopHub.Data.Rights;
using ShopHub.Data.Trade;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Learning;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;
using ShopHub.Domain.Trade;
using ShopHub.Domain.Violations;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Architecture;

/// <summary>What Lin has, in the states in which most can be done with it.</summary>
internal sealed record LinsThings(Order Order, AfterSale Case, Id<CartItem> CartItem, Id<Address> Address, Id<Payment> Payment, Sku Sku, Id<Domain.Questions.Question> Question)
{
    /// <summary>The number of a complaint about the order.</summary>
    public required string Complaint { get; init; }

    public required StaffMember Clerk { get; init; }
    public required StaffInvitation Invitation { get; init; }
    public required ShopRole Role { get; init; }
    public required OwnerTransfer Transfer { get; init; }
    public required ProductImport Import { get; init; }
    /// <summary>Of the shop's data, on its way to the owner.</summary>
    public required ShopArchive Archive { get; init; }

    /// <summary>Of the shop's orders, not fetched yet.</summary>
    public required ExportJob Export { get; init; }

    public required OrderView View { get; init; }
    public required Id<Review> Review { get; init; }

    public required Withdrawal Withdrawal { get; init; }
    /// <summary>Products the shop shows together.</summary>
    public required ProductGroup Group { get; init; }

    public required FreightTemplate Freight { get; init; }
    public required BulkEdit Bulk { get; init; }
    /// <summary>The number of his application to open a shop.</summary>
    public required string Application { get; init; }

    /// <summary>The number of papers the shop has handed in.</summary>
    public required string Papers { get; init; }

    /// <summary>What Lin asks about her data.</summary>
    public required PrivacyRequest Request { get; init; }

    public required Id<DataCopy> Copy { get; init; }

    /// <summary>The number of a violation of the shop's.</summary>
    public required string Violation { get; init; }

    public required Measure Training { get; init; }

    public static async Task<LinsThings> Of(Town town)
    {
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 2));
        var asked = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.WrongOrdered, 1, "", []);
        var number = Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, asked)));
        var received = await town.ReceivedOrder(town.Lin, (town.People.Cup, 1));
        Town.Done(await town.As(town.Lin).Do((WriteReview use, Buyer me) => use.Run(me, received.Number, received.Lines[0].Id, new(2, 2, 2, 2, "杯口有裂纹"))));
        var unpaid = await town.Places(town.Lin, (town.People.Cup, 1));
        Town.Done(await town.As(town.Lin).Do((AddToCart use, Buyer me) => use.Run(me, town.People.Book.Id, 1)));
        var clerk = StaffMember.Hire(town.TeaHouse.MerchantId, Guid.CreateVersion7(), "小陈", ShopPermission.Orders);
        var import = ProductImport.Start(town.TeaHouse, "goods.csv", "fingerprint", town.Clock.GetUtcNow());
        var archive = ShopArchive.Start(town.TeaHouse, town.Clock.GetUtcNow());
        var view = OrderView.Named(town.TeaHouse.StaffId, "今天要发");
        var complaint = ChannelComplaint.Named("200220260301000000000000000001", town.Clock.GetUtcNow());
        complaint.Hear(new(complaint.Number, "", ComplaintState.Pending, town.Clock.GetUtcNow(), "没有收到货", null, null), order.MerchantId, order.Id, town.Clock.GetUtcNow());
        var boss = await town.Look(db => db.Staff.SingleAsync(s => s.Id == town.TeaHouse.StaffId));
        var role = ShopRole.Make("仓库", ShopPermission.Orders, boss);
        var (invitation, _) = StaffInvitation.Make(boss, new(ShopPermission.Orders), "", 3, town.Clock.GetUtcNow());
        var transfer = OwnerTransfer.Offer(boss, clerk, Subject.Enterprise, town.Clock.GetUtcNow());
        import.Recognise(SheetKind.Other, "UTF-8", ["甲"], [], []);
        import.EndChecking(1);
        var export = ExportJob.Ask(town.TeaHouse, ExportKind.Orders, ExportFormat.Csv, new(), town.Clock.GetUtcNow());
        var group = ProductGroup.Make(town.TeaHouse.MerchantId, "春茶", null, []);
        var freight = FreightTemplate.Write(town.TeaHouse, new("默认", FreightBy.Piece, [new([], 1, new(800), 1, new(200), null)], []));
        var bulk = BulkEdit.Of(town.TeaHouse, new(BulkKind.Price) { BasisPoints = 1_000 }, Guid.CreateVersion7(), town.Clock.GetUtcNow());
        await town.Put(bulk, clerk, import, export, archive, view, complaint, role, invitation, transfer, group, GroupedProduct.Put(group, town.People.Cup.ProductId, 1), freight, Domain.Questions.Question.Ask(town.Wang, town.People.Cup.ProductId, town.TeaHouse.MerchantId, "能装热水吗", town.Clock.GetUtcNow()));
        await town.CanWithdraw(town.TeaHouse, 10_000);
        var withdrawal = Town.Done(await town.Withdraws(town.TeaHouse, 1_000));
        var application = Town.Done(await town.As(town.Lin).Do((StartApplication use, Buyer me) => use.Run(me, Subject.Person)));
        var permit = new PaperForm { Category = "FOOD", Holder = "云上茶舍有限公司", Number = "JY13301060012345", Until = ApplicationForm.ForEver };
        var papers = Town.Done(await town.As(town.TeaHouse).Do((HandInPapers use, ShopStaff me) => use.Run(me, permit, [new(PictureRole.Permit, "stored")])));
        var request = PrivacyRequest.Ask(town.Lin, PrivacyRequestKind.Explain, ErasedParts.None, "首页的商品是怎样排序的", town.Clock.GetUtcNow());
        await town.Put(request);
        var copy = Town.Done(await town.As(town.Lin).Do((StartMyData use, Buyer me) => use.Run(me, "")));
        var form = new ViolationForm("review-fraud", 4, "在聊天里要求买家好评返现", "", "", ["/u/0123456789abcdef0123456789abcdef-960.webp"]);
        var violation = Town.Done(await town.As(town.Judge).Do((RecordViolation use, PlatformStaff me) => use.Run(me, "teahouse", form, Guid.CreateVersion7())));
        return new(
            await town.Again(order), await town.Look(db => db.AfterSales.SingleAsync(a => a.Number == number)),
            await town.Look(db => db.CartItems.Select(c => c.Id).SingleAsync()), town.People.LinsHome, unpaid, town.People.Cup, await town.Look(db => db.Questions.Select(q => q.Id).SingleAsync()))
        {
            Complaint = complaint.Number, Group = group, Freight = freight, Bulk = bulk, Clerk = clerk, Invitation = invitation, Role = role, Transfer = transfer, Import = import, Archive = archive, Export = export, View = view, Review = await town.Look(db => db.Reviews.Select(r => r.Id).SingleAsync()), Withdrawal = await town.Withdrawal(withdrawal),
            Application = application, Papers = papers, Request = request, Copy = copy, Violation = violation, Training = await town.Look(db => db.Measures.SingleAsync()),
        };
    }

    public object? For(Type act, ParameterInfo parameter) => (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, parameter.Name) switch
    {
        var (type, _) when type == typeof(Id<Order>) => Order.Id,
        var (type, _) when type == typeof(Id<OrderLine>) => Order.Lines[0].Id,
        var (type, _) when type == typeof(Id<AfterSale>) => Case.Id,
        var (type, _) when type == typeof(Id<CartItem>) => CartItem,
        var (type, _) when type == typeof(Id<Address>) => Address,
        var (type, _) when type == typeof(Id<Payment>) => Payment,
        var (type, _) when type == typeof(Id<Product>) => Sku.ProductId,
        var (type, _) when type == typeof(Id<Sku>) => Sku.Id,
        var (type, _) when type == typeof(Id<ProductGroup>) => Group.Id,
        var (type, _) when type == typeof(Id<FreightTemplate>) => Freight.Id,
        var (type, _) when type == typeof(FreightTable) => Freight.Table with { Name = "改过的" },
        var (type, _) when type == typeof(ProductContent) => new ProductContent { CategoryCode = "FOOD", Title = "明前绿茶" },
        var (type, _) when type == typeof(BulkChange) => new BulkChange(BulkKind.Price) { BasisPoints = 1_000 },
        var (type, _) when type == typeof(IReadOnlyList<SeenGood>) => new List<SeenGood> { new(Sku.ProductId, 1) },
        var (type, _) when type == typeof(Id<BulkEdit>) => Bulk.Id,
        var (type, _) when type == typeof(DateTimeOffset) => DateTimeOffset.MaxValue,
        var (type, _) when type == typeof(GroupRule) => new GroupRule { InStock = true },
        var (type, _) when type == typeof(IReadOnlyCollection<Id<Product>>) => new[] { Sku.ProductId },
        var (type, _) when type == typeof(Guid) => Guid.CreateVersion7(),
        var (type, _) when type == typeof(ProductAbout) => new ProductAbout("FOOD", "明前绿茶", "", "", Money.Zero, Promises.None, ["/u/00000000000000000000000000000000-960.webp"]),
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
        (_, "bytes") => 1_000L,
        var (type, _) when type == typeof(Id<OrderView>) => View.Id,
        var (type, _) when type == typeof(Id<Review>) => Review,
        var (type, _) when type == typeof(Id<Domain.Questions.Question>) => Question,
        var (type, _) when type == typeof(Domain.Questions.SaidWrong) => new Domain.Questions.SaidWrong(ReportReason.Abuse, ""),
        var (type, _) when type == typeof(Id<BankAccount>) => Withdrawal.AccountId,
        var (type, _) when type == typeof(WhyRead) => WhyRead.Contact,
        var (type, _) when type == typeof(ReportReason) => ReportReason.Abuse,
        var (type, _) when type == typeof(ShopPermission) => ShopPermission.Orders,
        (_, "numbers") => new[] { Order.Number },
        (_, "number") => act.Namespace!.Split('.')[^1] switch { "AfterSales" => Case.Number, "Withdrawals" => Withdrawal.Number, "Complaints" => Complaint, "Applications" => Application, "Rights" => Papers, "Violations" => Violation, "Privacy" => Request.Number, _ => Order.Number },
        (_, "orderNumber") => Order.Number,
        (_, "carrierCode") => "SF",
        (_, "waybill") => "SF123456789012",
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
