using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Onboarding;

public static class OpeningRefusals
{
    public static Refusal Open() => new("opening.open", "店铺已开通收款账户，无需重复申请");
}
