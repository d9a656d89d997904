namespace ShopHub.Domain.Catalog;

/// <summary>
/// What is never sold here (禁售目录, CAT-07), by words a title has only when it sells them: 象牙制品, and not 象牙, which is a
/// colour of a lamp. What gets round them is found by review and reports.
/// </summary>
public static class ForbiddenGoods
{
    private static readonly (string Kind, string[] Words)[] s_list =
    [
        ("烟草制品", ["香烟", "卷烟", "雪茄烟", "电子烟", "烟弹", "大麻烟"]),
        ("枪支弹药和管制器具", ["枪支", "弹药", "管制刀具", "军用匕首", "弩箭", "电击器", "催泪喷射器"]),
        ("毒品和易制毒品", ["毒品", "冰毒", "海洛因", "罂粟壳", "迷药", "听话水"]),
        ("处方药和疫苗", ["处方药", "活疫苗", "麻醉药品", "精神药品", "血液制品"]),
        ("受保护的野生动植物", ["象牙制品", "犀角", "穿山甲", "虎骨", "熊胆", "玳瑁制品", "野生红豆杉"]),
        ("彩票", ["彩票代购", "代买彩票", "刮刮乐彩票"]),
        ("证件、账户和个人信息", ["银行卡四件套", "出售银行卡", "代办证件", "个人信息数据", "实名手机卡", "微信号出售"]),
        ("活体动物", ["活体宠物", "活体猫", "活体狗"]),
    ];

    /// <summary>What a title sells of it; null when nothing.</summary>
    public static string? In(string title)
    {
        var text = title.Replace(" ", "", StringComparison.Ordinal);
        return Array.Find(s_list, kind => kind.Words.Any(word => text.Contains(word, StringComparison.Ordinal))).Kind;
    }
}
