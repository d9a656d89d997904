namespace ShopHub.Web.Hosting;

/// <summary>The platform's own licence and permits, from its configuration (LAW-01): what is not set is not shown.</summary>
public sealed record PlatformLicence
{
    /// <summary>The registered name.</summary>
    public string Name { get; init; } = "";

    public string SocialCreditCode { get; init; } = "";

    /// <summary>浙B2-20260001: the permit for value-added telecommunication.</summary>
    public string TelecomPermit { get; init; } = "";

    /// <summary>浙ICP备2026000001号</summary>
    public string Icp { get; init; } = "";

    public string Address { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>Each with its name, in the order in which they are read.</summary>
    public IEnumerable<(string Name, string Value)> Shown => new[]
    {
        ("经营者", Name), ("统一社会信用代码", SocialCreditCode), ("增值电信业务经营许可证", TelecomPermit), ("备案号", Icp), ("地址", Address), ("电话", Phone),
    }.Where(line => line.Item2.Length > 0);
}
