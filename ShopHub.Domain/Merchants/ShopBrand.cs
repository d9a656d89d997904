namespace ShopHub.Domain.Merchants;

/// <summary>What buyers see of a shop's brand (BRD-02): 品牌自营 for owners and exclusive licensees, 品牌授权 for other first-level licensees.</summary>
public enum BrandBadge { Own = 1, Authorised = 2 }

/// <summary>The brand a shop wears, until its papers run out.</summary>
public sealed record ShopBrand(string Mark, BrandBadge Badge, DateTimeOffset Until);
