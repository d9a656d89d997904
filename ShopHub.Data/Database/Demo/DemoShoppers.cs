using ShopHub.Domain.Customers;

namespace ShopHub.Data.Database.Demo;

/// <summary>Who a shopper of the demo town is to WeChat; the first four are the sandbox's own people.</summary>
/// <param name="Key">lin, wang, chen, zhou, …</param>
public sealed record WeChatPerson(string Key, string OpenId, string? UnionId);

internal sealed record DemoShopper(string Key, string Nickname, IReadOnlyList<DeliveryAddress> Addresses);

internal static class DemoShoppers
{
    public static IReadOnlyList<DemoShopper> All { get; } =
    [
        Of("lin", "林晓", To("林晓", "13800000001", "浙江省", "杭州市", "西湖区", "文三路 268 号 3 幢 1201 室"),
            To("林晓（公司）", "13800000001", "浙江省", "杭州市", "余杭区", "良睦路 1399 号 5 号楼前台")),
        Of("wang", "王芳", To("王芳", "13800000002", "北京市", "北京市", "朝阳区", "望京西园 221 号楼 702 室")),
        Of("chen", "陈晨", To("陈晨", "13800000003", "广东省", "深圳市", "南山区", "科苑路 15 号 B 座 18 层")),
        Of("zhou", "周宇", To("周宇", "13800000004", "上海市", "上海市", "徐汇区", "漕溪北路 88 号 1506 室")),
        Of("he", "何溪", To("何溪", "13800000005", "四川省", "成都市", "锦江区", "东大街 100 号 2 单元 903")),
        Of("xu", "许愿", To("许愿", "13800000006", "江苏省", "南京市", "鼓楼区", "中山北路 30 号 1 栋 501")),
        Of("song", "宋知", To("宋知", "13800000007", "湖北省", "武汉市", "洪山区", "珞喻路 726 号 12 栋 1103")),
        Of("tang", "唐糖", To("唐糖", "13800000008", "陕西省", "西安市", "雁塔区", "小寨东路 11 号 806 室")),
        Of("gu", "顾北", To("顾北", "13800000009", "山东省", "青岛市", "市南区", "香港中路 12 号 3 单元 402")),
        Of("yu", "余安", To("余安", "13800000010", "福建省", "厦门市", "思明区", "环岛路 68 号 2 栋 1204")),
        Of("jiang", "江月", To("江月", "13800000011", "重庆市", "重庆市", "渝中区", "解放碑步行街 8 号 2205")),
        Of("bai", "白桦", To("白桦", "13800000012", "辽宁省", "大连市", "中山区", "人民路 50 号 1603")),
    ];

    private static DemoShopper Of(string key, string nickname, params DeliveryAddress[] addresses) => new(key, nickname, addresses);

    private static DeliveryAddress To(string receiver, string phone, string province, string city, string district, string street) =>
        new() { Receiver = receiver, Phone = phone, Province = province, City = city, District = district, Street = street };
}
