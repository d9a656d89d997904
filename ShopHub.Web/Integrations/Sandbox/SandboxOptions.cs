namespace ShopHub.Web.Integrations.Sandbox;

/// <summary>The sandbox that plays WeChat: configuration section <c>Sandbox</c>.</summary>
public sealed class SandboxOptions
{
    public const string Section = "Sandbox";

    public bool Enabled { get; set; }

    /// <summary>Where its keys and its world are kept; empty for <c>sandbox</c> in the data folder.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Numbers and chance come from it; null for a new one each start.</summary>
    public int? Seed { get; set; }

    /// <summary>Bits of the keys it makes on first use.</summary>
    public int KeyBits { get; set; } = 2048;

    /// <summary>Where the shop's own WeChat sign-in begins; <c>/_sim/login</c> goes through it.</summary>
    public string SignInPath { get; set; } = "/signin/wechat";

    /// <summary>Hosts besides loopback that callbacks and sign-in may go to.</summary>
    public string[] CallbackHosts { get; set; } = [];

    /// <summary>Callbacks sent at the same time.</summary>
    public int CallbackWorkers { get; set; } = 8;

    public int CallbackDelayMilliseconds { get; set; }

    /// <summary>Divides the waits between callbacks: 60 makes a minute a second.</summary>
    public double TimeScale { get; set; } = 1;

    /// <summary>From accepting a refund to its outcome, in business time.</summary>
    public int RefundSeconds { get; set; } = 2;

    /// <summary>Each check of a shop's application for an account, in business time.</summary>
    public int ApplymentSeconds { get; set; } = 5;

    /// <summary>Off in specs that drive the due work themselves.</summary>
    public bool Pump { get; set; } = true;
}
