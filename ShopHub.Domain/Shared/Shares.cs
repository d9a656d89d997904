namespace ShopHub.Domain.Shared;

/// <summary>Splits an amount so that the parts always add up to it (MON-03).</summary>
public static class Shares
{
    /// <summary>Largest remainder over weights; a tie goes to the lower line.</summary>
    public static Money[] Split(Money total, IReadOnlyList<Money> weights)
    {
        var sum = weights.Sum(w => w.Fen);
        if (sum == 0) return new Money[weights.Count];
        var floors = weights.Select(w => Floor(total.Fen, w.Fen, sum)).ToArray();
        var left = (int)(total.Fen - floors.Sum());
        var luckiest = Enumerable.Range(0, weights.Count)
            .OrderByDescending(i => Remainder(total.Fen, weights[i].Fen, sum)).ThenBy(i => i).Take(left);
        foreach (var i in luckiest) floors[i]++;
        return [.. floors.Select(fen => new Money(fen))];
    }

    /// <summary>What pieces <paramref name="from"/>…<paramref name="from"/>+<paramref name="count"/> of <paramref name="pieces"/> are worth: cumulative floor (REF-04).</summary>
    public static Money OfPieces(Money line, int pieces, int from, int count) =>
        new(Floor(line.Fen, from + count, pieces) - Floor(line.Fen, from, pieces));

    private static long Floor(long total, long weight, long sum) => (long)((Int128)total * weight / sum);

    private static long Remainder(long total, long weight, long sum) => (long)((Int128)total * weight % sum);
}
