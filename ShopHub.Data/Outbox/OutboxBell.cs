namespace ShopHub.Data.Outbox;

/// <summary>Says "look again" to the sender in this process; the rows are the truth.</summary>
public static class OutboxBell
{
    private static readonly SemaphoreSlim s_rung = new(0, 1);

    public static void Ring()
    {
        if (s_rung.CurrentCount > 0) return;
        try
        {
            s_rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Another act rang in the same instant: one look serves both.
        }
    }

    /// <summary>True when it was rung, false when the time was over.</summary>
    public static Task<bool> Wait(TimeSpan atMost, CancellationToken stop) => s_rung.WaitAsync(atMost, stop);
}
