using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

public static class MerchantRefusals
{
    public static Refusal OwnerStays() => new("staff.owner-stays", "店主不能被移除，请先转让店铺");

    public static Refusal ShopNotOpen() => new("shop.not-open", "店铺暂停营业，暂时无法下单");
}
