using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Applications;
using ShopHub.Data.Grievances;
using ShopHub.Data.Guarantees;
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
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Links;
using ShopHub.Domain.Marketing;
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
internal sealed partial record LinsThings(Order Order, AfterSale Case, Id<CartItem> CartItem, Id<Address> Address, Id<Payment> Payment, Sku Sku, Id<Domain.Questions.Question> Question)
{
    /// <summary>The number of a complaint about the order.</summary>
    public required string Complaint { get; init; }

    public required LinsChat Chat { get; init; }
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

    public required Compensation Owed { get; init; }

    /// <summary>The number of a claim on the cup's promise.</summary>
    public required string Slip { get; init; }

    /// <summary>The number of a complaint slip about the cup.</summary>
    public required string Grievance { get; init; }

    public required ShortLink Link { get; init; }
    public required BulkEdit Bulk { get; init; }
    public required Coupon Coupon { get; init; }
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
        await town.Look(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(p => p.Promises, Promises.FakePaysThree)));
        var received = await town.ReceivedOrder(town.Lin, (town.People.Cup, 1));
        Town.Done(await town.As(town.Lin).Do((WriteReview use, Buyer me) => use.Run(me, received.Number, received.Lines[0].Id, new(2, 2, 2, 2, "杯口有裂纹"))));
        var claim = new GuaranteeRequest(GuaranteeKind.FakePaysThree, 1, 0, Money.Zero);
        var slip = Town.Done(await town.As(town.Lin).Do((FileGuarantee use, Buyer me) => use.Run(me, received.Number, received.Lines[0].Id, claim, new("不是正品", ["/u/0123456789abcdef0123456789abcdef-960.webp"]))));
        var grievance = Town.Done(await town.As(town.Lin).Do((FileGrievance use, Buyer me) => use.Run(me, received.Number, GrievanceKind.Manners, new("客服骂人", []))));
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
        var link = ShortLink.Make(town.TeaHouse.MerchantId, null, LinkScene.Parcel, "包裹卡", town.Clock.GetUtcNow());
        var bulk = BulkEdit.Of(town.TeaHouse, new(BulkKind.Price) { BasisPoints = 1_000 }, Guid.CreateVersion7(), town.Clock.GetUtcNow());
        var coupon = Coupon.Offer(town.TeaHouse.MerchantId, "满100减8", new(10_000), new(800), 10, town.Clock.GetUtcNow().AddDays(9));
        var owed = Compensation.Owe(CompensationClaim.OfLate(order)!, Recovery.Of(new(640), Money.Zero, Money.Zero), Clockwork.Itself, town.Clock.GetUtcNow());
        var place = PickUpPlace.Open(town.TeaHouse, new() { Name = "茶舍门店", Province = "浙江省", City = "杭州市", Street = "西湖区文三路1号", Phone = "0571-88000000", Hours = "每天 10:00–20:00" }); await town.Put(place, owed, coupon, bulk, clerk, import, export, archive, view, complaint, role, invitation, transfer, group, GroupedProduct.Put(group, town.People.Cup.ProductId, 1), freight, link, Domain.Questions.Question.Ask(town.Wang, town.People.Cup.ProductId, town.TeaHouse.MerchantId, "能装热水吗", town.Clock.GetUtcNow()));
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
            Complaint = complaint.Number, Chat = await LinsChat.Of(town), Group = group, Freight = freight, Link = link, Bulk = bulk, Coupon = coupon, Clerk = clerk, Invitation = invitation, Role = role, Transfer = transfer, Import = import, Archive = archive, Export = export, View = view, Review = await town.Look(db => db.Reviews.Select(r => r.Id).SingleAsync()), Withdrawal = await town.Withdrawal(withdrawal),
            Place = place.Id, Parcel = await town.Look(db => db.Shipments.Select(s => s.Id).SingleAsync()), Owed = owed, Slip = slip, Grievance = grievance, Application = application, Papers = papers, Request = request, Copy = copy, Violation = violation, Training = await town.Look(db => db.Measures.SingleAsync()),
        };
    }
}
