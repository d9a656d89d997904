using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Withdrawals;

/// <summary>Where the money goes is proved first (WDR-03).</summary>
public sealed class BankAccountSpecs
{
    private const string Holder = "云上茶舍有限公司";

    private static readonly Merchant s_person = Merchant.Open("asui", "阿穗手作", Subject.Person, "孙穗", default);

    [Theory]
    [InlineData("云上茶舍有限公司", BankAccountKind.PublicAccount, "571900012345678", null)]
    [InlineData("云上茶舍有限公司", BankAccountKind.PublicAccount, "5719 0001-2345 678", null)]
    [InlineData("张敏", BankAccountKind.PublicAccount, "571900012345678", "bank-account.holder")]
    [InlineData("云上茶舍有限公司", BankAccountKind.PersonalCard, "6222020200112233445", "bank-account.kind")]
    [InlineData("云上茶舍有限公司", BankAccountKind.PublicAccount, "12345678", "bank-account.number")]
    [InlineData("云上茶舍有限公司", BankAccountKind.PublicAccount, "57190001234567A", "bank-account.number")]
    public async Task Only_an_account_of_the_subject_itself_is_taken(string holder, BankAccountKind kind, string number, string? refused)
    {
        await using var town = await Town.Open();
        await town.CanSignIn(town.TeaHouse);
        await town.Confirms(town.TeaHouse);

        var outcome = await town.As(town.TeaHouse).Do((AddBankAccount use, ShopStaff me) => use.Run(me, new(kind, holder, "招商银行杭州分行", number)));

        Assert.Equal(refused, outcome.Refusal?.Code);
    }

    [Theory]
    [InlineData("6222021234567890128", true)]
    [InlineData("6222021234567890129", false)]
    public void A_persons_card_number_is_checked(string number, bool isRight)
    {
        var entry = new BankAccountEntry(BankAccountKind.PersonalCard, "孙穗", "中国工商银行苏州分行", number);

        Assert.Equal(isRight, Record.Exception(() => entry.MustFit(s_person)) is null);
    }

    [Fact]
    public async Task The_number_lies_encrypted_and_only_its_end_is_shown()
    {
        await using var town = await Town.Open();
        await town.CanSignIn(town.TeaHouse);
        await town.ProvedAccount(town.TeaHouse, Town.PublicAccountOf(Holder));

        var row = await town.Look(db => db.BankAccounts.SingleAsync());
        var shown = (await town.As(town.TeaHouse).Ask((WithdrawalDeskQueries ask, ShopStaff me) => ask.Desk(me))).Accounts.Single();
        Assert.Equal("5678", row.Tail);
        Assert.DoesNotContain("571900012345678", row.SealedNumber, StringComparison.Ordinal);
        Assert.DoesNotContain("571900012345678", shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_amount_told_three_times_ends_the_try()
    {
        await using var town = await Town.Open();
        await town.CanSignIn(town.TeaHouse);
        var account = await town.AddedAccount(town.TeaHouse, Town.PublicAccountOf(Holder));
        var right = await town.ProofOf(account);

        Assert.Equal(ProofAnswer.Wrong, await town.Tells(town.TeaHouse, account, right + new Money(1)));
        Assert.Equal(ProofAnswer.Wrong, await town.Tells(town.TeaHouse, account, right + new Money(1)));
        Assert.Equal(ProofAnswer.Failed, await town.Tells(town.TeaHouse, account, right + new Money(1)));
        var late = await town.As(town.TeaHouse).Do((ProveBankAccount use, ShopStaff me) => use.Run(me, account, right));
        Assert.Equal("status.changed", late.Refusal?.Code);
    }

    [Theory]
    [InlineData(72, ProofAnswer.Proved)]
    [InlineData(73, ProofAnswer.Expired)]
    public async Task The_amount_is_to_be_told_within_three_days(int hours, ProofAnswer answer)
    {
        await using var town = await Town.Open();
        await town.CanSignIn(town.TeaHouse);
        var account = await town.AddedAccount(town.TeaHouse, Town.PublicAccountOf(Holder));
        town.Clock.Wind(TimeSpan.FromHours(hours));

        Assert.Equal(answer, await town.Tells(town.TeaHouse, account, await town.ProofOf(account)));
    }

    [Fact]
    public async Task A_changed_account_waits_seventy_two_hours_and_the_old_one_serves_until_the_new_is_proved()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 100_000);
        var changed = await town.AddedAccount(town.TeaHouse, Town.PublicAccountOf(Holder, "571900099998888"));
        Assert.Contains("5678", (await town.Withdrawal(Town.Done(await town.Withdraws(town.TeaHouse, 100)))).AccountWords, StringComparison.Ordinal);
        Assert.Equal(ProofAnswer.Proved, await town.Tells(town.TeaHouse, changed, await town.ProofOf(changed)));

        town.Clock.Wind(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));
        Assert.Equal("withdrawal.account-fresh", (await town.Withdraws(town.TeaHouse, 100)).Refusal?.Code);
        town.Clock.Wind(TimeSpan.FromSeconds(1));
        Assert.Contains("8888", (await town.Withdrawal(Town.Done(await town.Withdraws(town.TeaHouse, 100)))).AccountWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_cannot_be_handed_in_one_after_the_other_to_guess_amounts()
    {
        await using var town = await Town.Open();
        await town.CanSignIn(town.TeaHouse);
        for (var i = 0; i < BankAccountPolicy.MostPerDay; i++) await town.AddedAccount(town.TeaHouse, Town.PublicAccountOf(Holder));
        await town.Confirms(town.TeaHouse);

        var outcome = await town.As(town.TeaHouse).Do((AddBankAccount use, ShopStaff me) => use.Run(me, Town.PublicAccountOf(Holder)));

        Assert.Equal("bank-account.too-often", outcome.Refusal?.Code);
    }

    // RFC 6238, appendix B, the last six of eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(20_000_000_000, "353130")]
    public void The_code_is_the_one_authenticators_show(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(seconds)));
}
