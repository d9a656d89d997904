using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Deposits;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Deposits;

/// <summary>What the people of these stories do. The Tea House sells food and household goods: an enterprise, so 2,000 yuan.</summary>
public sealed partial class DepositSpecs : IAsyncLifetime
{
    private const long Required = 200_000;

    private static readonly string[] s_proof = ["/u/0123456789abcdef0123456789abcdef-960.webp"];

    private Town _town = null!;

    /// <summary>Another member of the platform.</summary>
    private PlatformStaff Second => _town.Judge with { MemberId = s_second, Name = "王判" };

    private static readonly Id<PlatformMember> s_second = Id<PlatformMember>.New();

    public async Task InitializeAsync() => _town = await Town.Open();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    private async Task Job()
    {
        Town.Done(await _town.AsClockwork.Do((ActOnDepositCalls use, Clockwork me) => use.Run(me, 100)));
        Town.Done(await _town.AsClockwork.Do((CallForDeposits use, Clockwork me) => use.Run(me, 100)));
    }

    private async Task Winds(TimeSpan by)
    {
        _town.Clock.Wind(by);
        await Job();
    }

    private Task<Outcome<Id<Payment>>> Asks(long fen, ShopStaff? who = null) =>
        _town.As(who ?? _town.TeaHouse).Do((AskDepositPayment use, ShopStaff me) => use.Run(me, new(fen)));

    private async Task Pays(long fen) => await _town.Pays(Town.Done(await Asks(fen)));

    private Task<Outcome> Transfers(long fen, string receipt, PlatformStaff? who = null) => _town.As(who ?? _town.Judge)
        .Do((ReceiveDepositTransfer use, PlatformStaff me) => use.Run(me, "teahouse", new(new(fen), receipt)));

    private Task<DepositDesk> Desk() => _town.As(_town.TeaHouse).Ask((DepositQueries ask, ShopStaff me) => ask.Mine(me));

    private Task<Money> Held() => _town.Balance(_town.TeaHouse, Account.MerchantDeposit);

    private async Task<Money> Platform(Account account) => new(await _town.Look(db => db.Balances.Where(b => b.Account == account && b.OwnerId == Guid.Empty).SumAsync(b => b.Balance.Fen)));

    private Task<ListingStatus> Tea() => _town.Look(db => db.Products.Where(p => p.Id == _town.People.Tea.ProductId).Select(p => p.Status).SingleAsync());

    private Task<Outcome> TakesOff(Sku sku) => _town.As(_town.TeaHouse).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, sku.ProductId));

    private Task<Outcome> Lists(Sku sku) => _town.As(_town.TeaHouse).Do((ListProduct use, ShopStaff me) => use.Run(me, sku.ProductId));

    private async Task<string> Violation() => Town.Done(await _town.As(_town.Judge).Do((RecordViolation use, PlatformStaff me) =>
        use.Run(me, "teahouse", new("late-shipping", 2, "三笔订单填写了同一个虚假运单号", "", "", s_proof), Guid.CreateVersion7())));

    private Task<Outcome<string>> Deducts(string violation, long fen, PlatformStaff? who = null) => _town.As(who ?? _town.Judge)
        .Do((DeductDeposit use, PlatformStaff me) => use.Run(me, "teahouse", violation, new(fen), "赔付三位买家"));

    private Task<Outcome> Appeals(string number, ShopStaff? who = null) => _town.As(who ?? _town.TeaHouse)
        .Do((AppealDeduction use, ShopStaff me) => use.Run(me, number, "三位买家都已经收到货，有签收记录"));

    private Task<Outcome> Decides(string number, bool isWon, PlatformStaff? who = null) => _town.As(who ?? Second)
        .Do((DecideDeduction use, PlatformStaff me) => use.Run(me, number, isWon, "签收记录属实"));

    private Task<Outcome<string>> AsksBack(ShopStaff? who = null) => _town.As(who ?? _town.TeaHouse).Do((AskDepositReturn use, ShopStaff me) => use.Run(me));

    private Task<Outcome> PaysBack(string number, string receipt = "BOC20260302001") => _town.As(_town.Judge)
        .Do((PayDepositReturn use, PlatformStaff me) => use.Run(me, number, receipt));

    private Task<List<string>> Told() => _town.Look(db => db.Notices.Where(n => n.RecipientId == _town.TeaHouse.MerchantId.Value && n.Link == "/console/money/deposit")
        .OrderBy(n => n.At).Select(n => n.Title).ToListAsync());
}
