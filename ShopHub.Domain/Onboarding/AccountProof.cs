using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Onboarding;

/// <summary>The small transfer by which a shop proves its settlement account to the channel (账户验证), from that account to the channel's.</summary>
/// <param name="Number">Where to pay to.</param>
/// <param name="Until">Last moment, as the channel says it; null when it says none.</param>
public sealed record AccountProof(long Fen, string Number, string Holder, string Bank, string City, string Remark, DateTimeOffset? Until)
{
    public Money Amount => new(Fen);
}
