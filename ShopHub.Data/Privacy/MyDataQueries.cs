using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Privacy;

/// <summary>A shopper's own rows and nobody else's, batch by batch from key to key: nothing is held whole (PIP-04).</summary>
[Queries]
public sealed class MyDataQueries(ShopDb db)
{
    private const int Batch = 200;

    public async Task<MyDataCounts> Counts(Buyer me)
    {
        var customer = await db.Customers.Where(c => c.Id == me.CustomerId).Found();
        return new()
        {
            Nickname = customer.Nickname, JoinedAt = customer.JoinedAt,
            Addresses = await db.Addresses.Of(me).CountAsync(), Orders = await db.Orders.Of(me).CountAsync(), AfterSales = await db.AfterSales.Of(me).CountAsync(),
            Reviews = await db.Reviews.Of(me).CountAsync(), Coupons = await db.ClaimedCoupons.Of(me).CountAsync(),
            Favourites = await db.FavouriteProducts.Of(me).CountAsync() + await db.FavouriteShops.Of(me).CountAsync(), Notices = await db.Notices.Of(me).CountAsync(),
            OpenRequests = await db.PrivacyRequests.Of(me).CountAsync(r => r.OpenOf != null),
            CopiedAt = await db.DataCopies.Of(me).Where(c => c.Bytes != null).OrderByDescending(c => c.StartedAt).Select(c => (DateTimeOffset?)c.StartedAt).FirstOrDefaultAsync(),
        };
    }

    public Task<Customer> Profile(Buyer me) => db.Customers.Where(c => c.Id == me.CustomerId).Found();

    public Task<List<Address>> Addresses(Buyer me) => db.Addresses.Of(me).ToListAsync();

    public async Task EachOrder(Buyer me, Func<MyOrder, Task> tell)
    {
        var last = default(Id<Order>);
        for (var more = true; more;)
        {
            var batch = await (
                from order in db.Orders.Of(me)
                where order.Id > last
                join shop in db.Merchants on order.MerchantId equals shop.Id
                orderby order.Id
                select new MyOrder
                {
                    Id = order.Id, Number = order.Number, ShopName = shop.ShopName, Status = order.Status, PlacedAt = order.PlacedAt, PaidAt = order.PaidAt,
                    CompletedAt = order.CompletedAt, ShipTo = order.ShipTo, Payable = order.Payable, Refunded = order.RefundedCash, Remark = order.Remark,
                    Lines = order.Lines.OrderBy(l => l.Number).Select(l => new MyOrderLine
                    {
                        Title = l.Title, Options = l.OptionsText, UnitPrice = l.UnitPrice, Quantity = l.Quantity,
                    }).ToList(),
                }).Take(Batch).ToListAsync();
            foreach (var row in batch) await tell(row);
            more = batch.Count == Batch;
            if (more) last = batch[^1].Id;
        }
    }

    public Task<List<MyAfterSale>> AfterSales(Buyer me) => (
        from asked in db.AfterSales.Of(me)
        join order in db.Orders on asked.OrderId equals order.Id
        join shop in db.Merchants on asked.MerchantId equals shop.Id
        orderby asked.OpenedAt
        select new MyAfterSale { Case = asked, OrderNumber = order.Number, ShopName = shop.ShopName }).ToListAsync();

    /// <summary>What he has told the platform in disputes.</summary>
    public Task<List<MyDisputeWord>> DisputeWords(Buyer me) => (
        from word in db.DisputeWords
        join dispute in db.Disputes.Of(me) on word.DisputeId equals dispute.Id
        where word.Side == Sides.Buyer
        orderby word.At
        select new MyDisputeWord(dispute.Number, dispute.CaseNumber, word.Words, word.At)).ToListAsync();

    public Task<List<MyGrievanceWord>> GrievanceWords(Buyer me) => (
        from word in db.GrievanceWords
        join slip in db.Grievances.Of(me) on word.GrievanceId equals slip.Id
        where word.Side == Sides.Buyer
        orderby word.At
        select new MyGrievanceWord(slip.Number, slip.Kind, word.Words, word.At)).ToListAsync();

    public Task<List<MyPolicy>> Policies(Buyer me) => (
        from policy in db.FreightPolicies.Of(me)
        join shop in db.Merchants on policy.MerchantId equals shop.Id
        orderby policy.WrittenAt
        select new MyPolicy(policy.Number, policy.OrderNumber, shop.ShopName, policy.Status, policy.ReturnWaybill, policy.Payout, policy.WrittenAt, policy.PaidAt)).ToListAsync();

    public Task<List<MyReview>> Reviews(Buyer me) => (
        from review in db.Reviews.Of(me)
        join product in db.Products on review.ProductId equals product.Id
        orderby review.WrittenAt
        select new MyReview(review, product.Title)).ToListAsync();

    public Task<List<MyCoupon>> Coupons(Buyer me) => (
        from claimed in db.ClaimedCoupons.Of(me)
        join coupon in db.Coupons on claimed.CouponId equals coupon.Id
        orderby claimed.ValidUntil
        select new MyCoupon(coupon.Title, claimed.Status, claimed.ValidUntil)).ToListAsync();

    public async Task<List<MyFavourite>> Favourites(Buyer me) =>
    [
        .. await (from kept in db.FavouriteProducts.Of(me) join product in db.Products on kept.ProductId equals product.Id select new MyFavourite("商品", product.Title, kept.At)).ToListAsync(),
        .. await (from kept in db.FavouriteShops.Of(me) join shop in db.Merchants on kept.MerchantId equals shop.Id select new MyFavourite("店铺", shop.ShopName, kept.At)).ToListAsync(),
    ];

    /// <summary>Reviews of others he found helpful.</summary>
    public Task<List<MyFavourite>> Helpful(Buyer me) => (
        from vote in db.HelpfulVotes.Of(me)
        join review in db.Reviews on vote.ReviewId equals review.Id
        join product in db.Products on review.ProductId equals product.Id
        orderby vote.At
        select new MyFavourite("评价", product.Title, vote.At)).ToListAsync();

    public Task<List<MyFavourite>> Seen(Buyer me) => (
        from seen in db.SeenProducts.Of(me)
        join product in db.Products on seen.ProductId equals product.Id
        orderby seen.At
        select new MyFavourite("商品", product.Title, seen.At)).ToListAsync();

    public Task<List<MyWatch>> Watches(Buyer me) => (
        from watch in db.Watches.Of(me)
        join product in db.Products on watch.ProductId equals product.Id
        orderby watch.At
        select new MyWatch(watch.Kind, product.Title, watch.At, watch.ToldAt)).ToListAsync();

    public async Task<List<MySaid>> Said(Buyer me) =>
    [
        .. await (from asked in db.Questions where asked.CustomerId == me.CustomerId join product in db.Products on asked.ProductId equals product.Id select new MySaid("提问", product.Title, asked.Words, asked.AskedAt)).ToListAsync(),
        .. await (from answer in db.QuestionAnswers
                  where answer.AuthorId == me.CustomerId.Value
                  join asked in db.Questions on answer.QuestionId equals asked.Id
                  join product in db.Products on asked.ProductId equals product.Id
                  select new MySaid("回答", product.Title, answer.Words, answer.At)).ToListAsync(),
    ];

    /// <summary>His chats with shops, both sides' words; what was withdrawn is told as such.</summary>
    public async Task EachChatMessage(Buyer me, Func<MyChatMessage, Task> tell)
    {
        var last = default(Id<Domain.Support.ChatMessage>);
        for (var more = true; more;)
        {
            var batch = await (from said in db.ChatMessages.Of(me)
                               where said.Id > last
                               join shop in db.Merchants on said.MerchantId equals shop.Id
                               orderby said.Id
                               select new MyChatMessage(said.Id, shop.ShopName, said.Side, said.Kind, said.WithdrawnAt == null ? said.Words : "", said.Thing, said.PictureUrl, said.At, said.WithdrawnAt != null)).Take(Batch).ToListAsync();
            foreach (var row in batch) await tell(row);
            more = batch.Count == Batch;
            if (more) last = batch[^1].Id;
        }
    }

    public Task<List<MyCall>> Calls(Buyer me) => (
        from call in db.CallRequests.Of(me)
        join shop in db.Merchants on call.MerchantId equals shop.Id
        orderby call.AskedAt
        select new MyCall(shop.ShopName, call.Phone, call.Words, call.From, call.To, call.Status, call.AskedAt)).ToListAsync();

    public Task<List<Consent>> Consents(Buyer me) => db.Consents.Of(me).OrderBy(c => c.At).ThenBy(c => c.Kind).ThenBy(c => c.Number).ToListAsync();

    public Task<List<PrivacyRequest>> Requests(Buyer me) => db.PrivacyRequests.Of(me).OrderByDescending(r => r.ReceivedAt).ToListAsync();

    public Task<List<DataCopy>> Copies(Buyer me) => db.DataCopies.Of(me).OrderBy(c => c.StartedAt).ToListAsync();
}
