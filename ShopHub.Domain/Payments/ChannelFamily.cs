using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Payments;

/// <summary>Whose account at the channel a shop's money reaches (渠道模式): the platform's own, or the shop's below it (平台收付通).</summary>
public enum ChannelFamily { Direct, Ecommerce }

/// <summary>What the family in force asks of a payment.</summary>
public sealed record ChannelTerms(ChannelFamily Family)
{
    /// <summary>Shops one combined payment may have (wechat-pay-v3.md §11).</summary>
    public int MostShops => Family switch { ChannelFamily.Direct => 10, ChannelFamily.Ecommerce => 50 };

    /// <summary>A shop without an account of its own cannot be paid in the family that needs one.</summary>
    public bool CanPay(string? subMchId) => Family is ChannelFamily.Direct || subMchId is not null;

    /// <summary>The account a shop's money reaches; null for the platform's own.</summary>
    /// <exception cref="Refusal"><c>payment.shop-not-onboarded</c></exception>
    public string? AccountOf(string? subMchId) => Family switch
    {
        ChannelFamily.Direct => null,
        ChannelFamily.Ecommerce => subMchId ?? throw PaymentRefusals.ShopNotOnboarded(),
    };

    /// <summary>What the channel keeps there (FEE-03).</summary>
    /// <param name="ofShop">The rate of the shop's own account.</param>
    public Rate FeeOf(Rate ofShop) => Family is ChannelFamily.Direct ? PaymentFees.Usual : ofShop;
}
