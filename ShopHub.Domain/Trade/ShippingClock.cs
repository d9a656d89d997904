namespace ShopHub.Domain.Trade;

/// <summary>A clock that stands still inside announced pauses (SHP-04).</summary>
public static class ShippingClock
{
    /// <summary>When <paramref name="span"/> has run since <paramref name="start"/>.</summary>
    /// <param name="pauses">May overlap.</param>
    public static DateTimeOffset After(DateTimeOffset start, TimeSpan span, IEnumerable<LogisticsPause> pauses)
    {
        var (at, left) = (start, span);
        foreach (var pause in pauses.OrderBy(p => p.From))
        {
            if (pause.To <= at) continue;
            if (pause.From > at)
            {
                var runs = pause.From - at;
                if (runs >= left) return at + left;
                left -= runs;
            }

            at = pause.To;
        }

        return at + left;
    }
}
