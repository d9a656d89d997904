using ShopHub.Domain.Shared;

namespace ShopHub.Data.Jobs;

/// <summary>One run of a background job: what ran, when, how much it did.</summary>
public sealed class JobRun
{
    public Id<JobRun> Id { get; private init; } = Id<JobRun>.New();

    /// <summary>J01, J02, …: Annex B of the rules.</summary>
    public required string Job { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Rows it acted on.</summary>
    public int Done { get; set; }

    /// <summary>Rows that refused or failed.</summary>
    public int Failed { get; set; }

    /// <summary>Null when it went well.</summary>
    public string? Fault { get; set; }

    /// <summary>A person pressed "run now".</summary>
    public bool ByHand { get; init; }
}
