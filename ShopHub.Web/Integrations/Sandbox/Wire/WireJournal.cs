using System.Collections.Concurrent;

namespace ShopHub.Web.Integrations.Sandbox.Wire;

/// <summary>One exchange, in or out, as it went over the wire.</summary>
public sealed record JournalLine(
    DateTimeOffset At, string Direction, string Route, string Key, int Status, int Milliseconds, string Request, string Answer);

/// <summary>The last exchanges, in memory only: demos may hold personal data.</summary>
public sealed class WireJournal
{
    private const int Longest = 500, LongestText = 4000;

    private readonly ConcurrentQueue<JournalLine> _lines = new();

    public void Add(JournalLine line)
    {
        _lines.Enqueue(line);
        while (_lines.Count > Longest && _lines.TryDequeue(out _)) { }
    }

    /// <summary>Newest first.</summary>
    public IEnumerable<JournalLine> Lines(string? route = null, string? key = null) =>
        _lines.Reverse().Where(l => (route is null || l.Route.Contains(route, StringComparison.Ordinal)) && (key is null || l.Key == key));

    public void Clear() => _lines.Clear();

    public static string Text(ReadOnlySpan<byte> bytes) =>
        System.Text.Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, LongestText)]);
}
