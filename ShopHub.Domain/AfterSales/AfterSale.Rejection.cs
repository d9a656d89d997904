using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.AfterSales.AfterSaleStatus;

namespace ShopHub.Domain.AfterSales;

/// <summary>The shop says no (AS-10).</summary>
public sealed partial class AfterSale
{
    /// <summary>Null while it was not refused.</summary>
    public RejectionCode? RejectedFor { get; private set; }

    /// <summary>The shop's own words to it.</summary>
    public string RejectedWith { get; private set; } = "";

    /// <summary>What the merchant refused it with (AS-10).</summary>
    public string[] Proof { get; private set; } = [];

    /// <summary>Refusing needs a picture: the goods go back without a reason, or the buyer says that something is wrong with them (AS-10).</summary>
    public bool NeedsProof => Reason.NeedsProof();

    /// <param name="noReason">What the category says of the line.</param>
    public IReadOnlyList<RejectionCode> RejectionsNow(NoReasonReturn noReason) => Status is MerchantProcessing or MerchantReceiving
        ? RejectionCodes.For(Kind, Reason, Status is MerchantReceiving, noReason) : [];

    /// <exception cref="Refusal"><c>after-sale.changed</c>, <c>after-sale.rejection</c>, <c>after-sale.why</c>, <c>after-sale.proof</c>, <c>after-sale.return-proof</c>, <c>pictures.*</c></exception>
    public void Reject(Actor by, Rejection no, NoReasonReturn noReason, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (Status is not (MerchantProcessing or MerchantReceiving)) throw AfterSaleRefusals.Changed();
        if (!RejectionsNow(noReason).Contains(no.Code)) throw AfterSaleRefusals.Rejection();
        var words = no.Words.Trim();
        if (words.Length is < Rejection.LeastWords or > Rejection.MostWords) throw AfterSaleRefusals.Why();
        if (Status is MerchantReceiving && no.Proof.Length == 0) throw AfterSaleRefusals.ReturnProof();
        if (NeedsProof && no.Proof.Length == 0) throw AfterSaleRefusals.Proof(Reason);
        var shown = UploadedPictures.Checked(no.Proof);
        Move(Rejected, by, now, $"{no.Code.Text()}：{words}");
        (RejectedFor, RejectedWith, Proof, DueAt) = (no.Code, words, shown, policy.PlatformBy(now));
    }
}

/// <summary>What the shop answers to a case that it refuses.</summary>
/// <param name="Words">Its own, 4 to 200 characters.</param>
/// <param name="Proof">Pictures, at most nine.</param>
public sealed record Rejection(RejectionCode Code, string Words, params string[] Proof)
{
    public const int LeastWords = 4;

    public const int MostWords = 200;
}
