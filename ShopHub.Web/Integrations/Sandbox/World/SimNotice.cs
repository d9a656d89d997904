using System.Text.Json.Serialization;
using ShopHub.Web.Integrations.Sandbox.Faults;

namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>A callback with its attempts.</summary>
public sealed class SimNotice
{
    public required string Id { get; init; }

    /// <summary>The kind that tells of a withdrawal.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>pay, refund, transfer, complaint or withdraw.</summary>
    public required string Kind { get; init; }

    /// <summary>out_trade_no, out_refund_no, out_bill_no, complaint_id, or a withdrawal's number behind its shop's.</summary>
    public required string Key { get; init; }

    /// <summary>What happened to a complaint; null for other callbacks.</summary>
    public string? Act { get; init; }

    /// <summary>The state it tells of; null: the one when it is first sent.</summary>
    public string? Says { get; init; }

    public required string Url { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What goes wrong with its first sending.</summary>
    public FaultDeed? Trick { get; init; }

    /// <summary>Built once, so that every attempt carries the same.</summary>
    [JsonIgnore]
    public byte[]? Body { get; set; }

    /// <summary>waiting, acknowledged, given-up, held or dropped.</summary>
    public string State { get; set; } = "waiting";

    public DateTimeOffset NextAt { get; set; }

    public List<SimAttempt> Attempts { get; init; } = [];
}

/// <param name="Status">0: no answer in time.</param>
public sealed record SimAttempt(DateTimeOffset At, int Status, int Milliseconds, string Answer);
