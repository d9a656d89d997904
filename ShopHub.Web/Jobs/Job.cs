namespace ShopHub.Web.Jobs;

/// <summary>A line of the timetable.</summary>
/// <param name="Work">The <see cref="IWork"/> that does it.</param>
public sealed record Job(string Code, string Name, Rhythm Rhythm, Type Work)
{
    /// <summary>The acts and questions it calls.</summary>
    public required string Acts { get; init; }

    /// <summary>What happens when a run was missed.</summary>
    public required string Missed { get; init; }

    /// <summary>The job that runs when this one has done something.</summary>
    public string? Then { get; init; }
}

/// <summary>What a job does when it is woken.</summary>
public interface IWork
{
    Task<Tally> Run(Occasion occasion, CancellationToken stop);
}

/// <param name="Due">The planned instant this run stands for; now, when a person pressed "run now".</param>
public sealed record Occasion(DateTimeOffset Due, bool ByHand);

/// <summary>What a run did.</summary>
/// <param name="Fault">Null when it went well.</param>
public sealed record Tally(int Done, int Failed = 0, string? Fault = null)
{
    public static Tally operator +(Tally a, Tally b) => new(a.Done + b.Done, a.Failed + b.Failed, a.Fault ?? b.Fault);
}
