namespace ShopHub.Domain.Withdrawals;

/// <summary>Banks as the channel calls them. Source: its list of banks.</summary>
public static class ChannelBanks
{
    /// <summary>For a bank that has no name of its own there.</summary>
    public const string Other = "其他银行";

    public static readonly string[] All =
    [
        "工商银行", "农业银行", "中国银行", "建设银行", "交通银行", "邮储银行", "招商银行", "浦发银行", "民生银行", "兴业银行", "平安银行", "中信银行",
        "光大银行", "华夏银行", "广发银行", Other,
    ];

    /// <summary>Names by which people write them.</summary>
    private static readonly (string Written, string Bank)[] s_also = [("邮政储蓄", "邮储银行"), ("浦东发展", "浦发银行"), ("广东发展", "广发银行")];

    /// <param name="written">A bank with or without its branch.</param>
    public static string Of(string written) =>
        s_also.FirstOrDefault(a => written.Contains(a.Written, StringComparison.Ordinal)).Bank
        ?? All.FirstOrDefault(b => written.Contains(b, StringComparison.Ordinal)) ?? Other;
}
