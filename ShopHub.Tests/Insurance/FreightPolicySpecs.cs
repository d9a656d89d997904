using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Insurance;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Insurance;

/// <summary>A policy with the parcel, one claim with the return (INS-03, INS-05, INS-06).</summary>
public sealed class FreightPolicySpecs
{
    [Fact]
    public async Task A_parcel_is_insured_when_it_leaves_and_the_buyer_who_posts_it_back_is_paid_by_the_insurer()
    {
        await using var insured = await Insured.With(20_000);
        var order = await insured.Town.ShippedOrder(insured.Town.Lin, (insured.Town.People.Tea, 2));
        Assert.True(order.Lines[0].Promises.HasFlag(Promises.FreightInsurance));
        Assert.Equal((FreightPolicyStatus.Asked, new Money(30)), ((await insured.Policy()).Status, (await insured.Policy()).Premium));
        await insured.InsurerHears();
        await insured.InsurerHears();
        Assert.Equal(FreightPolicyStatus.Insured, (await insured.Policy()).Status);
        await insured.Job();
        Assert.Equal(FreightPolicyStatus.Insured, (await insured.Policy()).Status);
        var escrow = await insured.Balance(Account.ChannelClearing);

        var returned = await insured.Returns(order, 2);
        var entries = await insured.Town.Look(db => db.JournalEntries.CountAsync());
        await insured.Job();

        var claimed = await insured.Policy();
        Assert.Equal((FreightPolicyStatus.Claiming, new Money(1_000), insured.Town.Clock.GetUtcNow().AddHours(72)), (claimed.Status, claimed.Payout, claimed.PayBy!.Value));
        Assert.Equal(returned.Id, claimed.AfterSaleId);
        await insured.InsurerHears();
        await insured.InsurerHears();
        Assert.Equal(FreightPolicyStatus.Paid, (await insured.Policy()).Status);
        Assert.Equal(["运费险已赔付"], await insured.Told(insured.Town.Lin.CustomerId.Value));
        // The payout is in no book of ours.
        Assert.Equal(entries, await insured.Town.Look(db => db.JournalEntries.CountAsync()));
        Assert.Equal((19_970, 30), (await insured.Balance(Account.InsurancePrepaid), await insured.Balance(Account.InsurerPayable)));
        Assert.True(escrow > 0);
        await insured.Town.EverythingAgrees();
    }

    [Fact]
    public async Task Two_parcels_at_once_have_one_policy_and_eight_jobs_at_once_make_one_claim()
    {
        await using var insured = await Insured.With(20_000);
        var order = await insured.Town.PaidOrder(insured.Town.Lin, (insured.Town.People.Tea, 2));
        var line = order.Lines[0].Id;
        var sent = await Task.WhenAll(Enumerable.Range(0, 2).Select(n => insured.Town.As(insured.Town.TeaHouse).Do(
            (ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", $"SF50000000000{n}", new Dictionary<Id<OrderLine>, int> { [line] = 1 }))));
        Assert.All(sent, s => Assert.True(s.IsDone));
        await insured.InsurerHears();
        await insured.Returns(await insured.Town.Again(order));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => insured.Job()));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => insured.InsurerHears()));

        Assert.Equal(FreightPolicyStatus.Paid, (await insured.Policy()).Status);
        Assert.Equal((1, 1), (await insured.Town.Look(db => db.Outbox.CountAsync(m => m.Kind == "claim-freight")), (await insured.Told(insured.Town.Lin.CustomerId.Value)).Count));
        Assert.Equal(30, await insured.Balance(Account.InsurerPayable));
        await insured.Town.EverythingAgrees();
    }

    [Fact]
    public async Task A_second_return_of_the_same_order_is_not_paid_again()
    {
        await using var insured = await Insured.With(20_000);
        var order = await insured.Town.ShippedOrder(insured.Town.Lin, (insured.Town.People.Tea, 2));
        await insured.InsurerHears();
        var first = await insured.Returns(order);
        await insured.Job();
        await insured.InsurerHears();
        await insured.Town.ChannelRefundsAll();

        await insured.Returns(await insured.Town.Again(order));
        await insured.Job();
        await insured.InsurerHears();

        Assert.Equal((FreightPolicyStatus.Paid, first.Id), ((await insured.Policy()).Status, (await insured.Policy()).AfterSaleId!.Value));
        Assert.Single(await insured.Told(insured.Town.Lin.CustomerId.Value));
    }

    [Theory]
    [InlineData(72, 1)]
    [InlineData(73, 0)]
    public async Task A_parcel_is_insured_until_seventy_two_hours_after_the_payment(int hours, int policies)
    {
        await using var insured = await Insured.With(20_000);
        var order = await insured.Town.PaidOrder(insured.Town.Lin, (insured.Town.People.Tea, 1));
        insured.Town.Clock.Wind(TimeSpan.FromHours(hours));

        await insured.Town.Ships(order);

        Assert.Equal(policies, (await insured.Policies()).Count);
        Assert.Equal(policies * 30, await insured.Balance(Account.InsurerPayable));
    }

    [Fact]
    public async Task What_was_promised_is_insured_although_it_is_off_now_and_what_was_not_is_not()
    {
        await using var insured = await Insured.With(20_000);
        var promised = await insured.Town.PaidOrder(insured.Town.Lin, (insured.Town.People.Tea, 1));
        Town.Done(await insured.Turns(false, "FOOD"));
        var later = await insured.Town.PaidOrder(insured.Town.Wang, (insured.Town.People.Tea, 1));

        await insured.Town.Ships(promised);
        await insured.Town.Ships(later);

        Assert.Equal(promised.Id, (await insured.Policy()).OrderId);
    }

    [Fact]
    public async Task A_cart_of_two_shops_has_a_policy_for_the_shop_that_insures()
    {
        await using var insured = await Insured.With(20_000);
        var payment = await insured.Town.Places(insured.Town.Lin, (insured.Town.People.Tea, 1), (insured.Town.People.Book, 1));
        await insured.Town.Pays(payment);
        foreach (var order in await insured.Town.Look(db => db.Orders.Include(o => o.Lines).Where(o => o.PaymentId == payment.Value).ToListAsync())) await insured.Town.Ships(order);

        Assert.Equal((insured.Town.TeaHouse.MerchantId, payment.Value), ((await insured.Policy()).MerchantId, (await insured.Policy()).PaymentId));
    }

    [Fact]
    public async Task Refunded_before_it_was_sent_it_has_neither_policy_nor_premium()
    {
        await using var insured = await Insured.With(20_000);
        var order = await insured.Town.PaidOrder(insured.Town.Lin, (insured.Town.People.Tea, 1));
        var what = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.WrongOrdered, 1, "", []);
        var number = Town.Done(await insured.Town.As(insured.Town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, what)));
        await insured.Job();

        Assert.NotEmpty(number);
        Assert.Empty(await insured.Policies());
        Assert.Equal(20_000, await insured.Balance(Account.InsurancePrepaid));
        await insured.Town.EverythingAgrees();
    }

    [Fact]
    public async Task The_premium_is_the_shops_again_when_the_insurer_declines_and_the_buyer_reads_why_he_is_not_paid()
    {
        await using var insured = await Insured.With(20_000);
        await insured.Town.ShippedOrder(insured.Town.Lin, (insured.Town.People.Tea, 1));
        var declined = await insured.Policy();
        for (var i = 0; i < 2; i++) Town.Done(await insured.Town.AsClockwork.Do((RecordPolicy use, Clockwork me) => use.Run(me, declined.Number, null, "地区不承保")));
        Assert.Equal((19_970, 0, 1_980_030), (await insured.Balance(Account.InsurancePrepaid), await insured.Balance(Account.InsurerPayable), await insured.Balance(Account.MerchantAvailable)));
        insured.Town.Clock.Wind(TimeSpan.FromSeconds(1));
        var order = await insured.Town.ShippedOrder(insured.Town.Wang, (insured.Town.People.Tea, 1));
        await insured.InsurerHears();
        await insured.Returns(order);
        await insured.Job();

        var refused = (await insured.Policies())[1];
        for (var i = 0; i < 2; i++) Town.Done(await insured.Town.AsClockwork.Do((RecordFreightPayout use, Clockwork me) => use.Run(me, refused.Number, "退货单号无效")));

        Assert.Equal([FreightPolicyStatus.Declined, FreightPolicyStatus.ClaimDeclined], (await insured.Policies()).Select(p => p.Status));
        Assert.Equal(["运费险未获赔付"], await insured.Told(insured.Town.Wang.CustomerId.Value));
        await insured.Town.EverythingAgrees();
    }

    [Fact]
    public async Task A_claim_that_waits_longer_than_seventy_two_hours_is_counted_as_late()
    {
        await using var insured = await Insured.With(20_000);
        var order = await insured.Town.ShippedOrder(insured.Town.Lin, (insured.Town.People.Tea, 1));
        await insured.InsurerHears();
        await insured.Returns(order);
        await insured.Job();
        insured.Town.Clock.Wind(TimeSpan.FromHours(72));
        Assert.Equal(0, await Late(insured));
        insured.Town.Clock.Wind(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await Late(insured));
        await insured.InsurerHears();
        Assert.Equal(0, await Late(insured));
    }

    [Fact]
    public async Task Only_the_buyer_and_the_shop_see_the_policy()
    {
        await using var insured = await Insured.With(20_000);
        var order = await insured.Town.ShippedOrder(insured.Town.Lin, (insured.Town.People.Tea, 1));

        Assert.NotNull(await insured.Town.As(insured.Town.Lin).Ask((InsuranceQueries ask, Buyer me) => ask.OfOrder(me, order.Id)));
        Assert.Null(await insured.Town.As(insured.Town.Wang).Ask((InsuranceQueries ask, Buyer me) => ask.OfOrder(me, order.Id)));
        Assert.NotNull(await insured.Town.As(insured.Town.TeaHouse).Ask((InsuranceQueries ask, ShopStaff me) => ask.OfSale(me, order.Id)));
        Assert.Null(await insured.Town.As(insured.Town.BookRoom).Ask((InsuranceQueries ask, ShopStaff me) => ask.OfSale(me, order.Id)));
        Assert.Equal(0, (await insured.Town.As(insured.Town.BookRoom).Ask((InsuranceQueries ask, ShopStaff me) => ask.Policies(me, false, 1))).Total);
    }

    private static Task<int> Late(Insured insured) => insured.Town.AsClockwork.Ask((DueInsuranceQueries ask, Clockwork me) => ask.Late(me));
}
