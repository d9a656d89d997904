namespace ShopHub.Domain.Search;

/// <summary>What may have been meant by letters in which one slipped: left out, doubled, swapped, or its neighbour hit.</summary>
public static class Slips
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private const int Shortest = 4, Longest = 20;

    public delegate bool Reads(ReadOnlySpan<char> letters);

    /// <summary>The likeliest first: letters swapped, one too many, one left out, another one hit.</summary>
    /// <param name="reads">What does not read is left out.</param>
    public static IReadOnlyList<string> Of(string letters, Reads reads)
    {
        var found = new List<string>();
        if (letters.Length is < Shortest or > Longest) return found;
        Span<char> room = stackalloc char[Longest + 1];
        void Take(ReadOnlySpan<char> slip)
        {
            if (reads(slip)) found.Add(slip.ToString());
        }

        for (var i = 0; i + 1 < letters.Length; i++)
        {
            letters.CopyTo(room);
            (room[i], room[i + 1]) = (room[i + 1], room[i]);
            if (letters[i] != letters[i + 1]) Take(room[..letters.Length]);
        }

        for (var i = 0; i < letters.Length; i++)
        {
            letters.AsSpan(0, i).CopyTo(room);
            letters.AsSpan(i + 1).CopyTo(room[i..]);
            Take(room[..(letters.Length - 1)]);
        }

        for (var i = 0; i <= letters.Length; i++)
        {
            letters.AsSpan(0, i).CopyTo(room);
            letters.AsSpan(i).CopyTo(room[(i + 1)..]);
            foreach (var c in Letters)
            {
                room[i] = c;
                Take(room[..(letters.Length + 1)]);
            }
        }

        for (var i = 0; i < letters.Length; i++)
        {
            letters.CopyTo(room);
            foreach (var c in Letters)
            {
                room[i] = c;
                if (c != letters[i]) Take(room[..letters.Length]);
            }
        }

        return found;
    }
}
