using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;

namespace ShopHub.Web.MerchantConsole.Rights;

/// <summary>The form of a brand while it is being filled in.</summary>
public sealed class BrandDraft : IPapersDraft
{
    public string Mark { get; set; } = "";

    public int Class { get; set; }

    public bool IsRegistered { get; set; } = true;

    public string Owner { get; set; } = "";

    public string Number { get; set; } = "";

    public string Until { get; set; } = "";

    public bool IsExclusive { get; set; }

    public string ShopName { get; set; } = "";

    /// <summary>From the owner down to the shop; none for the owner himself.</summary>
    public List<GrantDraft> Grants { get; private init; } = [];

    public List<CasePicture> Pictures { get; private init; } = [];

    /// <summary>A right the shop has, to be renewed: everything but dates and pictures stands there again.</summary>
    public static BrandDraft From(BrandRight right) => new()
    {
        Mark = right.Mark, Class = right.Class, IsRegistered = right.IsRegistered, Owner = right.Owner, IsExclusive = right.Grants.Count == 1 && right.Worth is BrandBadge.Own,
        Grants = [.. right.Grants.Select(GrantDraft.Of)],
    };

    /// <summary>What was handed in before, its secrets masked.</summary>
    public static BrandDraft From(PaperCase before) => before.Shown.Brand is not { } claim ? new() : new()
    {
        Mark = claim.Mark, Class = claim.Class, IsRegistered = claim.IsRegistered, Owner = before.Shown.Holder, Number = before.Shown.Number, Until = before.Shown.Until, IsExclusive = claim.IsExclusive,
        ShopName = claim.ShopName, Grants = [.. claim.Grants.Select(GrantDraft.Of)], Pictures = [.. before.Pictures],
    };

    public PaperForm ToForm() => new()
    {
        Holder = Owner.Trim(), Number = Number.Trim(), Until = Until,
        Brand = new()
        {
            Mark = Mark.Trim(), Class = Class, IsRegistered = IsRegistered, IsExclusive = IsExclusive && Grants.Count > 0, ShopName = ShopName.Trim(), Grants = [.. Grants.Select(g => g.ToGrant())],
        },
    };
}

/// <summary>One link of the chain.</summary>
public sealed class GrantDraft
{
    public string From { get; set; } = "";

    public string To { get; set; } = "";

    public string Until { get; set; } = "";

    public bool IsForEver { get; set; }

    public static GrantDraft Of(BrandGrant grant) => new()
    {
        From = grant.From, To = grant.To, Until = grant.Until == ApplicationForm.ForEver ? "" : grant.Until, IsForEver = grant.Until == ApplicationForm.ForEver,
    };

    public BrandGrant ToGrant() => new(From.Trim(), To.Trim(), IsForEver ? ApplicationForm.ForEver : Until);
}
