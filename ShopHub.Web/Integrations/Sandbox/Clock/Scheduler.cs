namespace ShopHub.Web.Integrations.Sandbox.Clock;

/// <summary>What is due later, in business time: wound time makes it due.</summary>
public sealed class Scheduler(TimeProvider clock) : IDisposable
{
    private readonly Lock _queueing = new();
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset Due, long Turn)> _queue = new();
    private readonly SemaphoreSlim _rang = new(0);
    private long _turn;

    public DateTimeOffset Now => clock.GetUtcNow();

    public void At(DateTimeOffset due, Func<Task> work)
    {
        lock (_queueing) _queue.Enqueue(work, (due, _turn++));
        if (due <= Now) _rang.Release();
    }

    /// <summary>Takes what is due, in order; null when nothing is.</summary>
    public Func<Task>? Take()
    {
        lock (_queueing)
            return _queue.TryPeek(out _, out var next) && next.Due <= Now ? _queue.Dequeue() : null;
    }

    /// <summary>Does all due work, and what becomes due by it, before it returns.</summary>
    public async Task<int> RunDue()
    {
        var done = 0;
        for (; Take() is { } work; done++) await work();
        return done;
    }

    public void Clear()
    {
        lock (_queueing) _queue.Clear();
    }

    /// <summary>Returns when something new is due, or after a short while: somebody may have wound the clock.</summary>
    public Task Wait(TimeSpan longest, CancellationToken stop) => _rang.WaitAsync(longest, stop);

    public void Dispose() => _rang.Dispose();
}
