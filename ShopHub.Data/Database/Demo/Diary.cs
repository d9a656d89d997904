namespace ShopHub.Data.Database.Demo;

/// <summary>What is going to happen, lived through in the order of its time.</summary>
internal sealed class Diary(DemoClock clock)
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Entry)> _ahead = new();
    private int _entries;

    public void At(DateTimeOffset when, Func<Task> happens) => _ahead.Enqueue(happens, (when, _entries++));

    /// <summary>Lives until then; what was written down for later never happens.</summary>
    public async Task LiveUntil(DateTimeOffset end)
    {
        while (_ahead.TryPeek(out _, out var next) && next.At <= end)
        {
            clock.Now = next.At;
            await _ahead.Dequeue()();
        }

        clock.Now = end;
    }
}
