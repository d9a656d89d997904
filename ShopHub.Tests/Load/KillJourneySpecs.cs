using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database.Bulk;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Benchmarks;
using ShopHub.Tests.Journeys;

namespace ShopHub.Tests.Load;

/// <summary>
/// Killed at every step of the journey. Several purchases stand at different steps when the program dies; each must stand
/// exactly there afterwards, and go on.
/// </summary>
public sealed class KillJourneySpecs
{
    /// <summary>Of them a seventh waits for the settlement that is killed half-way.</summary>
    private const int OrdersBesides = 6_000;

    [Fact]
    public async Task A_program_killed_at_any_step_of_a_purchase_goes_on_where_it_was()
    {
        await using var shop = await KilledShop.Open();
        var story = await Story.Begin(shop);

        await story.StopsInTheCartAtTheCashierAndBetweenPaymentAndCallback();
        await shop.KillAndStart();
        await story.GoesOnToBePaidOnce();

        await story.StopsWhenShippedAndWhenReceived();
        shop.Kill();
        await shop.Look(db => LargeTown.Build(db, new(2, 40, OrdersBesides, 7), "", TimeProvider.System.GetUtcNow()));
        await shop.Start();
        await story.IsShippedAndReceivedStill();

        await story.StopsHalfWayThroughASettlement();
        await shop.KillAndStart();
        await story.IsSettledToTheEndOnce();

        await story.StopsWithOneRefundAskedAndOneAtTheChannel();
        await shop.KillAndStart();
        await story.IsRefundedOnce();
        await shop.EverythingAgrees();
    }

    /// <summary>Six shoppers, each of whom is somewhere else when the program dies.</summary>
    private sealed class Story(KilledShop shop, List<Offer> offers, Dictionary<string, Shopper> people)
    {
        private readonly Dictionary<string, string> _cashiers = [];
        private readonly Dictionary<string, string> _prepays = [];
        private int _inCarts;

        public static async Task<Story> Begin(KilledShop shop)
        {
            string[] names = ["kcart", "kplaced", "kprepaid", "kunheard", "kpaid", "ksent"];
            var people = new Dictionary<string, Shopper>();
            foreach (var name in names) people[name] = await Shopper.SignIn(shop.Address, name);
            return new(shop, await shop.Offers("yunjian"), people);
        }

        public async Task StopsInTheCartAtTheCashierAndBetweenPaymentAndCallback()
        {
            string[] buyers = ["kplaced", "kprepaid", "kunheard", "kpaid", "ksent"];
            foreach (var name in buyers) _cashiers[name] = (await people[name].Place(offers[0]))!;
            foreach (var name in buyers.Skip(1)) _prepays[name] = (await people[name].OpenCashier(_cashiers[name]))!;
            Assert.True(await people["ksent"].Pay(_prepays["ksent"]));
            _inCarts = 1 + await shop.Look(db => db.CartItems.CountAsync());
            Assert.True(await people["kcart"].AddToCart(offers[0]));
            Assert.False(await people["kunheard"].Pay(_prepays["kunheard"], "lose"));
            Assert.True(await people["kpaid"].Pay(_prepays["kpaid"]));
        }

        public async Task GoesOnToBePaidOnce()
        {
            Assert.Equal(_inCarts, await shop.Look(db => db.CartItems.CountAsync()));
            Assert.Equal([OrderStatus.Unpaid, OrderStatus.Unpaid, OrderStatus.ToShip, OrderStatus.ToShip], [
                (await Order("kplaced")).Status, (await Order("kprepaid")).Status, (await Order("kpaid")).Status, (await Order("ksent")).Status]);

            Assert.True(await people["kplaced"].Pay((await people["kplaced"].OpenCashier(_cashiers["kplaced"]))!));
            Assert.True(await people["kprepaid"].Pay(_prepays["kprepaid"]));
            await shop.Until(async db => (await Order("kunheard")).Status is OrderStatus.ToShip, "a payment whose callback was lost is asked about");
            Assert.Equal(5, await Booked(Cause.OrderPaid, [.. _cashiers.Keys]));
            await shop.EverythingAgrees();
        }

        public async Task StopsWhenShippedAndWhenReceived()
        {
            var desk = await shop.Desk();
            await desk.SignsInAsStaff("yunjian");
            await desk.Ships((await Order("kpaid")).Number, "SF8800000000001");
            var phone = await shop.Phone();
            await phone.SignsIn("kpaid");
            await phone.ConfirmsReceipt((await Order("kpaid")).Number);
            await desk.Ships((await Order("ksent")).Number, "SF8800000000002");
        }

        public async Task IsShippedAndReceivedStill()
        {
            Assert.Equal((OrderStatus.Completed, OrderStatus.Shipped), ((await Order("kpaid")).Status, (await Order("ksent")).Status));
            string[] waybills = ["SF8800000000001", "SF8800000000002"];
            Assert.Equal(2, await shop.Look(db => db.Shipments.CountAsync(s => waybills.Contains(s.Waybill))));
            var phone = await shop.Phone();
            await phone.SignsIn("ksent");
            await phone.ConfirmsReceipt((await Order("ksent")).Number);
            await shop.EverythingAgrees();
        }

        public async Task StopsHalfWayThroughASettlement()
        {
            var before = await Entries(Cause.Settlement);
            await shop.Wind(TimeSpan.FromDays(8));
            await shop.Until(async db => await db.JournalEntries.CountAsync(e => e.Cause == Cause.Settlement) > before, "settlement began");
            shop.Kill();
            Assert.NotEqual(0, await Due());
            await shop.EverythingAgrees();
        }

        public async Task IsSettledToTheEndOnce()
        {
            await shop.Until(async _ => await Due() == 0, "settlement came to its end");
            Assert.Equal(2, await Booked(Cause.Settlement, "kpaid", "ksent"));
            Assert.Equal(
                await shop.Look(db => db.Settlements.CountAsync(s => s.SettledAt != null)), await Entries(Cause.Settlement));
            await shop.EverythingAgrees();
        }

        public async Task StopsWithOneRefundAskedAndOneAtTheChannel()
        {
            await shop.Arm("refund-processing-long");
            await AsksForMoneyBack("kplaced");
            var number = await OutTradeNo("kplaced");
            await shop.Until(async _ => (await shop.Sandbox("refunds")).Any(r => (string)r!["outTradeNo"]! == number), "the channel has the refund");
            await AsksForMoneyBack("kprepaid");
        }

        public async Task IsRefundedOnce()
        {
            // The second may have reached the slow channel, too, before the program died.
            await shop.Wind(TimeSpan.FromDays(4));
            await shop.Until(db => Refunded(db, "kprepaid"), "what was asked is refunded");
            await shop.Until(db => Refunded(db, "kplaced"), "what was at the channel is refunded");
            foreach (var name in (string[])["kplaced", "kprepaid"])
            {
                var number = await OutTradeNo(name);
                var order = await Order(name);
                var back = Assert.Single(await shop.Sandbox("refunds"), r => (string)r!["outTradeNo"]! == number);
                Assert.Equal((order.Payable.Fen, OrderStatus.Closed, order.Payable), ((long)back!["fen"]!, order.Status, order.RefundedCash));
            }
        }

        private async Task AsksForMoneyBack(string name)
        {
            var phone = await shop.Phone();
            await phone.SignsIn(name);
            await phone.AsksForMoneyBack((await Order(name)).Number, "拍错、多拍");
        }

        private Task<Order> Order(string name) => shop.Look(db => db.Orders.SingleAsync(o => o.PaymentId == PaymentOf(name)));

        private Task<string> OutTradeNo(string name) => shop.Look(async db => (await db.Payments.ToListAsync()).Single(p => p.Id.Value == PaymentOf(name)).OutTradeNo);

        private Guid PaymentOf(string name) => Guid.Parse(_cashiers[name].Split('/')[^1]);

        private async Task<int> Booked(Cause cause, params string[] names)
        {
            var numbers = new List<string>();
            foreach (var name in names) numbers.Add((await Order(name)).Number);
            return await shop.Look(db => db.JournalEntries.CountAsync(e => e.Cause == cause && numbers.Contains(e.Key)));
        }

        private Task<int> Entries(Cause cause) => shop.Look(db => db.JournalEntries.CountAsync(e => e.Cause == cause));

        /// <summary>Due by the wound time's last daily run, whatever hour it is now.</summary>
        private Task<int> Due()
        {
            var by = TimeProvider.System.GetUtcNow().AddDays(7);
            return shop.Look(db => db.Settlements.CountAsync(s => s.Status == SettlementStatus.Scheduled && s.DueAt < by));
        }

        private async Task<bool> Refunded(Data.Database.ShopDb db, string name)
        {
            var number = (await Order(name)).Number;
            return await db.AfterSales.AnyAsync(a => a.Status == AfterSaleStatus.Refunded && db.Orders.Any(o => o.Id == a.OrderId && o.Number == number))
                && await db.Refunds.AllAsync(r => r.OrderId == null || r.Status != RefundStatus.Created);
        }
    }
}
