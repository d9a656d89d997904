namespace ShopHub.Domain.Search;

/// <summary>What may have been meant by letters in which one slipped: left out, doubled, swapped, or its neighbour hit.</summary>
public static class Slips
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    public static IEnumerable<string> Of(string letters)
    {
        if (letters.Length < 4) yield break;
        for (var i = 0; i < letters.Length; i++)
        {
            yield return letters.Remove(i, 1);
            if (i + 1 < letters.Length && letters[i] != letters[i + 1]) yield return $"{letters[..i]}{letters[i + 1]}{letters[i]}{letters[(i + 2)..]}";
        }

        for (var i = 0; i < letters.Length; i++)
            foreach (var c in Letters)
                if (c != letters[i]) yield return $"{letters[..i]}{c}{letters[(i + 1)..]}";
        for (var i = 0; i <= letters.Length; i++)
            foreach (var c in Letters)
                yield return letters.Insert(i, c.ToString());
    }
}
