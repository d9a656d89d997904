using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

public static class MerchantRefusals
{
    public static Refusal OwnerStays() => new("staff.owner-stays", "店主的权限不能更改，也不能被移除，请先转让店铺");

    public static Refusal OwnRights() => new("staff.own-rights", "不能更改自己的权限，请联系店主");

    public static Refusal BeyondOwn() => new("staff.beyond-own", "这超出了您自己的权限，请联系店主办理") { Field = "Permissions" };

    public static Refusal OwnPlatformRights() => new("platform-staff.own-rights", "不能更改自己的权限，请联系另一位管理人员");

    public static Refusal BeyondOwnAtPlatform() =>
        new("platform-staff.beyond-own", "这超出了您自己的权限，请联系权限更高的同事办理") { Field = "Permissions" };

    public static Refusal OwnerGivesMoney() => new("staff.money", "资金权限只能由店主授予") { Field = "Permissions" };

    public static Refusal Ends() => new("staff.ends", $"请填写到期日，开发者和限时成员最长{StaffTerms.MostDays}天") { Field = "EndsAt" };

    public static Refusal NotForATime() => new("staff.not-for-a-time", "开发者和限时成员不能有资金或员工权限") { Field = "Permissions" };

    public static Refusal RoleName(int longest) => new("role.name", $"请填写角色名称，最多{longest}个字") { Field = "Name" };

    public static Refusal RoleNameTaken() => new("role.name-taken", "已有同名的角色，请换一个名称") { Field = "Name" };

    public static Refusal TooManyRoles(int most) => new("role.too-many", $"最多{most}个自定义角色，请先删除不用的") { Field = "Name" };

    public static Refusal RoleInUse(int working) => new("role.in-use", $"还有{working}名员工使用这个角色，请先为他们更换");

    public static Refusal NoRights() => new("staff.no-rights", "请至少选择一项权限") { Field = "Permissions" };

    public static Refusal StaffName(int longest) => new("staff.name", $"请填写姓名，最多{longest}个字") { Field = "Name" };

    public static Refusal SignInName() =>
        new("staff.sign-in-name", $"登录名为{StaffPolicy.ShortestSignInName}至{StaffPolicy.LongestSignInName}位英文字母、数字或 . _ - @，以字母开头")
        {
            Field = "SignInName",
        };

    public static Refusal PlatformFounded() => new("platform-staff.founded", "平台已有能管理员工的成员，请由他在员工页面添加");

    public static Refusal NameTaken() => new("staff.name-taken", "这个登录名已被使用，请换一个") { Field = "SignInName" };

    public static Refusal NoSeat(int seats) => new("staff.no-seat", $"店铺最多{seats}名员工，名额已满，请先移除不再任职的员工");

    public static Refusal WorksElsewhere() =>
        new("staff.works-elsewhere", "该员工还用这个账号在别处任职，登录方式只能由本人修改");

    public static Refusal NotOpening() => new("status.changed", "店铺不在开店准备中，请刷新后再试");

    public static Refusal NotClosable() => new("shop.not-closable", "只有营业中的店铺可以申请关店");

    public static Refusal Closes() => new("shop.closes", "店铺正在关店，商品不能上架或修改；要继续经营，请先在“关店”页撤回申请");

    public static Refusal GoodsOff() => new("shop.goods-off", "店铺因违规暂停出售商品，商品暂时不能上架或修改；处理结果和申诉在“违规与申诉”");

    public static Refusal NotClosing() => new("status.changed", "店铺不在关店流程中，请刷新后再试");

    public static Refusal IsClosed() => new("shop.closed", "店铺已关闭，资料不能再修改");

    public static Refusal ShopNotOpen() => new("shop.not-open", "店铺暂停营业，暂时无法下单");
}
