using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Onboarding.OpeningStatus;

namespace ShopHub.Domain.Onboarding;

/// <summary>From being handed in to the channel (Sending) over its checks to a shop that can be paid (Open). Source: wechat-pay-v3.md §14.</summary>
public enum OpeningStatus { Sending = 0, Checking = 1, AccountToVerify = 2, Auditing = 3, Rejected = 4, ToSign = 5, Open = 6, Frozen = 7 }

public static class OpeningLifecycle
{
    /// <summary>The channel is asked now and then, so states may be passed over.</summary>
    public static readonly Lifecycle<OpeningStatus> Table = new(start: Sending)
    {
        [Sending] = [Checking, AccountToVerify, Auditing, Rejected, ToSign, Open, Frozen],
        [Checking] = [AccountToVerify, Auditing, Rejected, ToSign, Open, Frozen],
        [AccountToVerify] = [Auditing, Rejected, ToSign, Open, Frozen],
        [Auditing] = [Rejected, ToSign, Open, Frozen],
        [ToSign] = [Rejected, Open, Frozen],
        [Frozen] = [Checking, AccountToVerify, Auditing, Rejected, ToSign, Open],
        [Rejected] = [Sending],
    };
}

/// <summary>A shop's way to an account of its own at the channel (收款开户, 进件). Secrets lie in it sealed.</summary>
public sealed class AccountOpening
{
    private AccountOpening() { }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>Our number; handed in again after a rejection it stays the same.</summary>
    public required string Number { get; init; }

    /// <summary>How often it was handed in.</summary>
    public int Round { get; private set; }

    public required string SubjectName { get; init; }

    /// <summary>The rate that is applied for (FEE-03).</summary>
    public Rate PaymentFee { get; private set; } = PaymentFees.Usual;

    /// <summary>What can be shown: the form with its secrets masked.</summary>
    public OpeningForm Shown { get; private set; } = OpeningForm.Empty;

    /// <summary>The whole form, encrypted.</summary>
    public string SealedForm { get; private set; } = "";

    public OpeningStatus Status { get; private set; } = OpeningLifecycle.Table.Start;

    /// <summary>What the channel answered when it could not be asked; null when it could.</summary>
    public string? ChannelNote { get; private set; }

    /// <summary>Where the shop's administrator signs; null before and after.</summary>
    public string? SignUrl { get; private set; }

    /// <summary>How the account is to be proved; null when it need not be now.</summary>
    public AccountProof? Proof { get; private set; }

    /// <summary>Where the legal person may confirm instead of a transfer; null when the channel offers none.</summary>
    public string? LegalUrl { get; private set; }

    /// <summary>What the channel found wrong, by field of the form.</summary>
    public IReadOnlyList<OpeningFault> Faults { get; private set; } = [];

    public string? SubMchId { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When the channel is asked next; null when there is nothing to wait for.</summary>
    public DateTimeOffset? NextAskAt { get; private set; }

    /// <summary>Last moment for what a person has to do; null when nobody has to do anything.</summary>
    public DateTimeOffset? Until => Status switch
    {
        AccountToVerify => Proof?.Until ?? ChangedAt.AddDays(OpeningPolicy.VerifyDays),
        ToSign => ChangedAt.AddDays(OpeningPolicy.SignDays),
        Sending or Checking or Auditing or Rejected or Open or Frozen => null,
    };

    /// <summary>The outbox key: each round is said once.</summary>
    public string Key => $"{Number}-{Round}";

    public static AccountOpening Begin(Merchant shop, DateTimeOffset now) => new()
    {
        MerchantId = shop.Id, Number = Digits.Dated(now, 10), SubjectName = shop.SubjectName, CreatedAt = now,
    };

    /// <summary>Handed in, for the first time or after it was rejected.</summary>
    /// <exception cref="Refusal"><c>status.changed</c>: it is under way already.</exception>
    public void HandIn(OpeningForm form, string sealedForm, Rate paymentFee, DateTimeOffset now)
    {
        if (Round > 0) OpeningLifecycle.Table.Require(Status, Sending);
        PaymentFee = paymentFee;
        (Status, Shown, SealedForm, Faults) = (Sending, form.Masked(), sealedForm, []);
        (ChannelNote, SignUrl, Proof, LegalUrl) = (null, null, null, null);
        Round++;
        (ChangedAt, NextAskAt) = (now, null);
    }

    /// <returns>True when it has moved on.</returns>
    public bool Hear(ChannelOpening said, DateTimeOffset now)
    {
        if (Status is Open) return false;
        NextAskAt = OpeningPolicy.AskAfter(said.Status, now);
        (ChannelNote, SignUrl, Faults, Proof, LegalUrl) = (said.Note, said.SignUrl, said.Faults, said.Proof, said.LegalUrl);
        if (said.Status == Status) return false;
        OpeningLifecycle.Table.Require(Status, said.Status);
        (Status, ChangedAt) = (said.Status, now);
        if (Status is Open) SubMchId = said.SubMchId;
        return true;
    }

    /// <summary>The owner has done what was asked of him: the channel is asked now.</summary>
    public void AskNow(DateTimeOffset now)
    {
        if (NextAskAt is not null) NextAskAt = now;
    }

    public void MarkTried(string answer, DateTimeOffset now) =>
        (ChannelNote, NextAskAt) = (answer.Length > 250 ? answer[..250] : answer, Status is Sending ? null : OpeningPolicy.AskAfter(Status, now));
}

/// <summary>What the channel found wrong.</summary>
/// <param name="Field">Of <see cref="OpeningForm"/>; empty when it concerns none of them.</param>
public sealed record OpeningFault(string Field, string Reason);

/// <summary>How often the channel is asked. Source: own choice.</summary>
public static class OpeningPolicy
{
    private const int SoonSeconds = 30, PersonMinutes = 2;

    /// <summary>Days for the transfer and for signing; then the channel drops the application. Source: wechat-pay-v3.md §14.</summary>
    public const int VerifyDays = 10, SignDays = 30;

    /// <summary>Null: nothing changes any more by itself.</summary>
    public static DateTimeOffset? AskAfter(OpeningStatus status, DateTimeOffset now) => status switch
    {
        Sending or Checking or Auditing => now.AddSeconds(SoonSeconds),
        AccountToVerify or ToSign or Frozen => now.AddMinutes(PersonMinutes),
        Rejected or Open => null,
    };
}

/// <summary>What the channel says of an application.</summary>
public sealed record ChannelOpening(OpeningStatus Status, string? SubMchId, string? SignUrl, string? Note, IReadOnlyList<OpeningFault> Faults)
{
    public AccountProof? Proof { get; init; }

    public string? LegalUrl { get; init; }
}

/// <summary>Opens accounts for shops at the channel.</summary>
public interface IAccountOpenings
{
    /// <summary>A picture of a paper; the answer is the channel's number of it.</summary>
    Task<ChannelAnswer<string>> Upload(string fileName, byte[] picture, CancellationToken stop = default);

    /// <summary>Hands an application in; the same number again after a rejection replaces it.</summary>
    Task<ChannelAnswer<bool>> Submit(OpeningApplication application, CancellationToken stop = default);

    Task<ChannelAnswer<ChannelOpening>> Query(string number, CancellationToken stop = default);
}

public sealed record OpeningApplication(string Number, string SubjectName, string StoreUrl, OpeningForm Form, Rate PaymentFee);
