namespace ShopHub.Domain.Rulebook;

public enum LineChange { Kept, Added, Removed }

/// <summary>What is different between two texts, line by line: the longest common lines are kept.</summary>
public static class LineChanges
{
    public static IReadOnlyList<(LineChange Change, string Line)> Between(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var common = Common(old, now);
        List<(LineChange, string)> lines = [];
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                lines.Add((LineChange.Kept, old[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j >= now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add((LineChange.Removed, old[i++]));
            }
            else
            {
                lines.Add((LineChange.Added, now[j++]));
            }
        }

        return lines;
    }

    /// <summary>How many lines are common from each pair of places on.</summary>
    private static int[,] Common(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }
}
