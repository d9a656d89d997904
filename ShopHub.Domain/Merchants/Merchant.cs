using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>Who stands behind a shop (ONB-01).</summary>
public enum Subject { Enterprise = 1, IndividualBusiness = 2, Person = 3 }

/// <summary>The life of a shop (店铺).</summary>
public enum ShopStatus { Opening = 0, Open = 1, Restricted = 2, Suspended = 3, Closing = 4, Closed = 5 }

/// <summary>A shop and the subject behind it (店铺、商家).</summary>
public sealed class Merchant
{
    private Merchant() { }

    public Id<Merchant> Id { get; private init; } = Id<Merchant>.New();

    /// <summary>Short, in the shop's address: /s/{Code}. Never reused.</summary>
    public required string Code { get; init; }

    public required string ShopName { get; set; }

    public required Subject Subject { get; init; }

    public ShopStatus Status { get; private set; } = ShopStatus.Open;

    /// <summary>The registered name behind the shop, shown on its licence page (LAW-01).</summary>
    public required string SubjectName { get; set; }

    public string Intro { get; set; } = "";

    /// <summary>A picture's address; null means the initial of the name is drawn.</summary>
    public string? LogoUrl { get; set; }

    public string City { get; set; } = "";

    public string ServicePhone { get; set; } = "";

    /// <summary>Where goods come back to (AS-07); null means a silent return is refunded without return.</summary>
    public string? ReturnAddress { get; set; }

    /// <summary>The shop's account at the payment channel (二级商户号); null until it is onboarded there.</summary>
    public string? SubMchId { get; set; }

    /// <summary>What the channel keeps of each payment that reaches this account (FEE-03).</summary>
    public Rate PaymentFee { get; private set; } = PaymentFees.Usual;

    /// <summary>When the contract was signed; while the shop prepares its opening, when it was approved.</summary>
    public required DateTimeOffset ContractAt { get; set; }

    /// <summary>The subject's social credit code; null for a person (LAW-01).</summary>
    public string? SocialCreditCode { get; private set; }

    /// <summary>End of the present 保 period (CRT-02); null or past means no badge.</summary>
    public DateTimeOffset? BadgeUntil { get; set; }

    /// <summary>How well it ships and is scored, as its goods' place in a search counts it (SRH-01), in basis points; null as long as there is too little to count.</summary>
    public int? ServiceBp { get; set; }

    /// <summary>The brand it wears (BRD-02); null without one.</summary>
    public string? BrandMark { get; private set; }

    public BrandBadge? BrandBadge { get; private set; }

    /// <summary>End of the mark or of a grant: from then on no badge is shown, whatever else has not run yet.</summary>
    public DateTimeOffset? BrandUntil { get; private set; }

    public bool IsOpenForOrders => Status is ShopStatus.Open;

    public bool HasBadge(DateTimeOffset now) => BadgeUntil > now;

    public ShopProfile Profile => new(Intro, City, ServicePhone, ReturnAddress, LogoUrl);

    /// <summary>What it tells about itself from now on.</summary>
    /// <returns>What of it may be changed a few times only (ONB-13b).</returns>
    /// <exception cref="Refusal"><c>profile.…</c>, <c>pictures.foreign</c></exception>
    public IReadOnlyList<ProfilePart> Tell(ShopProfile about)
    {
        var told = about.Checked(Profile);
        List<ProfilePart> changed = [];
        if (told.LogoUrl != LogoUrl) changed.Add(ProfilePart.Logo);
        if (told.Intro != Intro) changed.Add(ProfilePart.Intro);
        if (changed.Contains(ProfilePart.Logo) && told.LogoUrl is { } logo) UploadedPictures.Checked([logo]);
        (Intro, City, ServicePhone, ReturnAddress, LogoUrl) = (told.Intro, told.City, told.ServicePhone, told.ReturnAddress, told.LogoUrl);
        return changed;
    }

    /// <summary>A reviewer has seen its licence: what everybody reads about its subject (ONB-18). A code never changes.</summary>
    public void Prove(string subjectName, string? socialCreditCode) => (SubjectName, SocialCreditCode) = (subjectName, SocialCreditCode ?? socialCreditCode);

    public void Wear(ShopBrand? brand) => (BrandMark, BrandBadge, BrandUntil) = (brand?.Mark, brand?.Badge, brand?.Until);

    /// <summary>Approved, and not open before contract, deposit and bank account are there (ONB-19).</summary>
    public static Merchant Prepare(string code, string shopName, Subject subject, string subjectName, string? socialCreditCode, DateTimeOffset now) => new()
    {
        Code = code, ShopName = shopName, Subject = subject, SubjectName = subjectName, SocialCreditCode = socialCreditCode, ContractAt = now, Status = ShopStatus.Opening,
    };

    /// <summary>All opening tasks are done.</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void OpenItsDoors()
    {
        if (Status is not ShopStatus.Opening) throw MerchantRefusals.NotOpening();
        Status = ShopStatus.Open;
    }

    /// <summary>It never opened, and its owner does not go on.</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void GiveUp()
    {
        if (Status is not ShopStatus.Opening) throw MerchantRefusals.NotOpening();
        Status = ShopStatus.Closed;
    }

    /// <summary>It takes no new orders, and its badge does not come back by itself (CRT-13). A shop that closes takes none anyway.</summary>
    public void Suspend()
    {
        if (Status is ShopStatus.Open or ShopStatus.Restricted) (Status, BadgeUntil) = (ShopStatus.Suspended, null);
    }

    /// <summary>No cause to suspend it is left.</summary>
    /// <param name="before">A suspension is no way out of a restriction.</param>
    public void Resume(ShopStatus before)
    {
        if (Status is ShopStatus.Suspended) Status = before;
    }

    /// <summary>Its owner wants to close it: it sells nothing from here on and has lost its badge (DRG-04).</summary>
    /// <exception cref="Refusal"><c>shop.not-closable</c></exception>
    public void StartClosing()
    {
        if (Status is not (ShopStatus.Open or ShopStatus.Restricted)) throw MerchantRefusals.NotClosable();
        (Status, BadgeUntil) = (ShopStatus.Closing, null);
    }

    /// <summary>The platform closes it, whatever else stands (Annex A: FORCED_CLOSING).</summary>
    /// <exception cref="Refusal"><c>shop.not-closable</c>: it has not opened, closes, or is closed</exception>
    public void StartForcedClosing()
    {
        if (Status is not (ShopStatus.Open or ShopStatus.Restricted or ShopStatus.Suspended)) throw MerchantRefusals.NotClosable();
        (Status, BadgeUntil) = (ShopStatus.Closing, null);
    }

    /// <summary>Its owner has thought better of it (DRG-09); the badge does not come back.</summary>
    /// <param name="before">What it was: closing is no way out of a restriction.</param>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void GoOn(ShopStatus before)
    {
        if (Status is not ShopStatus.Closing) throw MerchantRefusals.NotClosing();
        Status = before;
    }

    /// <summary>For ever (DRG-05).</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void Close()
    {
        if (Status is not ShopStatus.Closing) throw MerchantRefusals.NotClosing();
        Status = ShopStatus.Closed;
    }

    /// <summary>The channel has opened an account for it, at this rate.</summary>
    public void TakeAccount(string subMchId, Rate paymentFee) => (SubMchId, PaymentFee) = (subMchId, paymentFee);

    public static Merchant Open(string code, string shopName, Subject subject, string subjectName, DateTimeOffset contractAt) =>
        new() { Code = code, ShopName = shopName, Subject = subject, SubjectName = subjectName, ContractAt = contractAt };
}
