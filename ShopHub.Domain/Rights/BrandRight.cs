using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Rights;

/// <summary>A shop may sell under a mark (品牌权利), as its owner or by a chain of grants (BRD-01 to BRD-06).</summary>
public sealed class BrandRight : PaperRight
{
    /// <summary>Shops that may wear 品牌自营 of one brand, over all subjects (BRD-02).</summary>
    public const int MostOwn = 5;

    private BrandRight() { }

    public Id<BrandRight> Id { get; private init; } = Id<BrandRight>.New();

    public required string Mark { get; init; }

    /// <summary>The mark by its letters; with <see cref="Class"/> unique in a shop.</summary>
    public required string MarkKey { get; init; }

    public required int Class { get; init; }

    /// <summary>Mark and owner: what the counts are kept by.</summary>
    public string BrandKey { get; private set; } = "";

    /// <summary>The mark's owner.</summary>
    public string Owner { get; private set; } = "";

    public bool IsRegistered { get; private set; }

    public IReadOnlyList<BrandGrant> Grants { get; private set; } = [];

    /// <summary>What it is worth; null without a badge.</summary>
    public BrandBadge? Worth { get; private set; }

    /// <summary>What the shop wears: its worth, while one of the places is its own.</summary>
    public BrandBadge? Badge { get; private set; }

    /// <summary>What the shop was called before it had a brand's name; null unless it is called so by this right. One right of a shop at most.</summary>
    public string? NameBefore { get; private set; }

    /// <summary>When it is called so again, because no right allows the name any more (BRD-06); null while nothing runs.</summary>
    public DateTimeOffset? NameDueAt { get; private set; }

    public static BrandRight Claimed(Id<Merchant> shop, BrandClaim claim, DateTimeOffset now) =>
        new() { MerchantId = shop, Mark = claim.Mark.Trim(), MarkKey = claim.MarkKey, Class = claim.Class, GrantedAt = now };

    public static string KeyOf(string markKey, string owner) => $"{markKey}@{ShopNames.Normalised(owner)}";

    public override void Prove(PaperForm form, IReadOnlyList<CasePicture> pictures, Actor by, string why, DateTimeOffset now)
    {
        base.Prove(form, pictures, by, why, now);
        var claim = form.Brand!;
        (Owner, BrandKey, IsRegistered, Grants, Worth) = (form.Holder.Trim(), KeyOf(MarkKey, form.Holder), claim.IsRegistered, claim.Grants, claim.Badge);
        Badge = null;
    }

    /// <summary>One of the places is the shop's.</summary>
    public void Wear() => Badge = Worth;

    /// <summary>The right has ended: no badge from now on.</summary>
    public void Lose() => Badge = null;

    /// <summary>Whether its level allows what the shop is called (BRD-03).</summary>
    public bool Allows(Merchant shop) => Allows(shop, shop.ShopName);

    /// <summary>Whether its level allows this name (BRD-03).</summary>
    public bool Allows(Merchant shop, string name)
    {
        var isExclusive = Grants.Count == 1 && Worth is BrandBadge.Own;
        return BrandNaming.Fault(new() { Mark = Mark, Class = Class, IsRegistered = IsRegistered, Grants = Grants, IsExclusive = isExclusive, ShopName = name }, shop) is null;
    }

    /// <summary>It is by this right that the shop is called as it is.</summary>
    public void Name(string before) => (NameBefore, NameDueAt) = (before, null);

    /// <summary>No right allows the name any more: it must go (BRD-06).</summary>
    public void NameEnds(DateTimeOffset now) => NameDueAt ??= now.AddDays(BrandNaming.CureDays);

    /// <summary>The name is not this right's any more.</summary>
    /// <returns>What the shop was called before it.</returns>
    public string Unname()
    {
        var before = NameBefore!;
        (NameBefore, NameDueAt) = (null, null);
        return before;
    }

    /// <summary>What buyers see of it; null without a badge.</summary>
    public ShopBrand? Shown => Badge is { } badge && Status is RightStatus.Standing && ValidUntil is { } last ? new(Mark, badge, ShopCalendar.EndOf(last)) : null;
}

/// <summary>One of the places a brand has for shops (BRD-02, BRD-04). Its key is unique: two who reach for it at once get one place.</summary>
public sealed class BrandPlace
{
    /// <summary>How the places of badges begin; all others are those of names.</summary>
    public const string Own = "own ", Licensed = "licensed ";

    private BrandPlace() { }

    public required string BrandKey { get; init; }

    /// <summary>own 1 … own 5, licensed and exclusive by subject, flagship.</summary>
    public required string Place { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public static BrandPlace Take(string brand, string place, Id<Merchant> by) => new() { BrandKey = brand, Place = place, MerchantId = by };
}
