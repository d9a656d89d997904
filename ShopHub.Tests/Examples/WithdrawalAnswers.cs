using System.Text.Json.Nodes;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Tests.Examples;

/// <summary>Taking money out, told by the withdrawal itself (WDR-01, WDR-05).</summary>
public static class WithdrawalAnswers
{
    public static IReadOnlyList<Answer> All { get; } =
    [
        new("ledger", e => e.Cites("WDR-05") && e.Gives("available", "amount"), Returned),
        new("deadline", e => e.Cites("WDR-01") && e.Gives("requests"), OnceADay),
    ];

    private static object Returned(Example e)
    {
        var (journal, at) = (new Journal(), new DateTimeOffset(2025, 6, 2, 10, 0, 0, ShopCalendar.Offset));
        var facts = Facts(e.Given.Fen("available"), at);
        var (asked, request) = Withdrawal.Ask(facts, e.Given.Fen("amount"), Owner(facts), WithdrawalPolicy.Default with { TwoPersonsAboveFen = long.MaxValue }, at);
        var back = asked.Hear(Clockwork.Itself, new(asked.Number, "30", ChannelPayoutState.Failed, asked.Amount, "银行退票"), at.AddHours(1));
        journal.Book("opening", Cause.Correction, [new(Account.ChannelClearing, default, facts.Available), new(Account.MerchantAvailable, facts.Shop.Id.Value, -facts.Available)]);
        journal.Book("request", request.Cause, request.Postings);
        foreach (var entry in back) journal.Book("bank returns", entry.Cause, entry.Postings);
        return new { journal = journal.Lines, balances = journal.Balances };
    }

    private static object OnceADay(Example e)
    {
        List<bool> accepted = [];
        DateOnly? last = null;
        foreach (var at in e.Given["requests"]!.AsArray().Select(Instant))
        {
            var facts = Facts(new(500_000), at) with { LastAskedOn = last };
            var refused = Record.Exception(() => { last = Withdrawal.Ask(facts, new(100), Owner(facts), WithdrawalPolicy.Default, at).Asked.Day; });
            accepted.Add(refused is null);
        }

        return new { accepted };
    }

    private static DateTimeOffset Instant(JsonNode? text) => DateTimeOffset.Parse((string)text!);

    private static WithdrawalFacts Facts(Money available, DateTimeOffset at)
    {
        var shop = Merchant.Open("shop", "小店", Subject.Enterprise, "小店有限公司", at.AddYears(-1));
        var account = BankAccount.Add(
            shop, new(BankAccountKind.PublicAccount, "小店有限公司", "招商银行杭州分行", "571900012345678"), "sealed", Owner(shop), at.AddYears(-1));
        account.MarkProofSent(at.AddYears(-1));
        account.Tell(account.Proof, null, at.AddYears(-1));
        return new()
        {
            Shop = shop, Available = available, DepositShort = Money.Zero, Owed = Money.Zero, BooksAgree = true, Account = account, MoneyPeople = 2,
            Way = PayoutWay.ByHand,
        };
    }

    private static ShopStaff Owner(WithdrawalFacts facts) => Owner(facts.Shop);

    private static ShopStaff Owner(Merchant shop) => new(shop.Id, Id<StaffMember>.New(), "店主", ShopPermission.All);
}
