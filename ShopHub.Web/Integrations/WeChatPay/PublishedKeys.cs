namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>Keys that stand in public test suites: anybody could sign with them.</summary>
public static class PublishedKeys
{
    /// <summary>Certificate serials in the suites of the official Go, Java and PHP clients and of two community clients.</summary>
    public static readonly IReadOnlySet<string> Serials = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "D7CE59D1F522D701",
        "F5765756002FDD77",
        "BE6DCDA7A5931FA0",
        "5F1C72E2A8931B72A2E13AF8DEE92471EB397115",
        "440024045C4A427599D09BB4E3DE0279F2E813FD",
        "898DBAD30F416EC7",
        "BE2A2344B984167B",
        "3050F72E2DCE03E7EFE49557DD231D176649AFBD",
    };

    public static readonly IReadOnlySet<string> ApiV3Keys = new HashSet<string>(StringComparer.Ordinal)
    {
        "a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb",
        "f09b03a7a1902b5b4913856f1fd07ab1",
        "b302fd4719dd26523d555e6fe392b91a",
    };
}
