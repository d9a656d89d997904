namespace ShopHub.Web.Jobs.Outbox;

/// <summary>Says one kind of message to the outside, and books what was answered. Hearing it twice must change nothing there.</summary>
public interface IOutboxSender
{
    string Kind { get; }

    /// <summary>The kind, for the operator.</summary>
    string Name { get; }

    Task<Sending> Send(string key, CancellationToken stop);
}

/// <summary>What came of saying a message.</summary>
public sealed record Sending
{
    private Sending() { }

    public static Sending Done { get; } = new();

    /// <summary>Null when it was heard.</summary>
    public string? Fault { get; private init; }

    /// <summary>Trying again would not help: a person has to look.</summary>
    public bool Finally { get; private init; }

    public static Sending Later(string fault) => new() { Fault = fault };

    public static Sending GiveUp(string fault) => new() { Fault = fault, Finally = true };
}
