using System.Buffers.Binary;
using ShopHub.Domain.Analytics;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Analytics;

/// <summary>How often, of one product, day and source.</summary>
public sealed record TrafficCount(Id<Product> Product, DateOnly Day, TrafficSource Source, int Seen, int Clicked, int Carted);

/// <summary>
/// Marks of what shoppers look at, appended to a file of the data folder the moment they happen: a killed program loses none,
/// and no page waits for the database. <see cref="FoldTraffic"/> brings whole files into the days.
/// </summary>
public sealed class TrafficLog(string folder, TimeProvider clock) : IDisposable
{
    /// <summary>Within the data folder.</summary>
    public const string Folder = "traffic";

    private const string Ending = ".marks";

    private const int Length = 24;

    private readonly Lock _gate = new();
    private FileStream? _open;
    private long _lost;

    /// <summary>Marks the disk did not take since the program began.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    public void Count(Id<Product> product, TrafficKind kind, TrafficSource source) => Count([product], kind, source);

    /// <remarks>Never throws: a full disk loses marks, never a page.</remarks>
    public void Count(IReadOnlyCollection<Id<Product>> products, TrafficKind kind, TrafficSource source)
    {
        var day = ShopCalendar.DayOf(clock.GetUtcNow()).DayNumber;
        var marks = new byte[products.Count * Length];
        var at = marks.AsSpan();
        foreach (var product in products)
        {
            product.Value.TryWriteBytes(at);
            BinaryPrimitives.WriteInt32LittleEndian(at[16..], day);
            (at[20], at[21]) = ((byte)kind, (byte)source);
            at = at[Length..];
        }

        lock (_gate)
        {
            try
            {
                (_open ??= Begin()).Write(marks);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                _lost += products.Count;
                // What was written of it is a torn end; the next marks go to another file.
                End();
            }
        }
    }

    /// <summary>The files nothing is added to any more, the oldest first.</summary>
    public IReadOnlyList<Guid> Ended()
    {
        lock (_gate) End();
        return !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*" + Ending).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)
            .Select(n => Guid.TryParse(n, out var file) ? file : default).Where(f => f != default)];
    }

    /// <summary>What a file says; null while another program writes it.</summary>
    public IReadOnlyList<TrafficCount>? Read(Guid file)
    {
        try
        {
            using var from = new FileStream(PathOf(file), FileMode.Open, FileAccess.Read, FileShare.None);
            var counts = new Dictionary<(Id<Product>, int, byte), (int Seen, int Clicked, int Carted)>();
            Span<byte> mark = stackalloc byte[Length];
            while (from.ReadAtLeast(mark, Length, throwOnEndOfStream: false) == Length)
            {
                var key = (new Id<Product>(new Guid(mark[..16])), BinaryPrimitives.ReadInt32LittleEndian(mark[16..]), mark[21]);
                var (seen, clicked, carted) = counts.GetValueOrDefault(key);
                counts[key] = (TrafficKind)mark[20] switch
                {
                    TrafficKind.Seen => (seen + 1, clicked, carted),
                    TrafficKind.Clicked => (seen, clicked + 1, carted),
                    _ => (seen, clicked, carted + 1),
                };
            }

            return [.. counts.Select(c => new TrafficCount(c.Key.Item1, DateOnly.FromDayNumber(c.Key.Item2), (TrafficSource)c.Key.Item3, c.Value.Seen, c.Value.Clicked, c.Value.Carted))];
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Forget(Guid file) => File.Delete(PathOf(file));

    public void Dispose()
    {
        lock (_gate) End();
    }

    // Straight to the system: what it has taken outlives the program.
    private FileStream Begin()
    {
        Directory.CreateDirectory(folder);
        return new(PathOf(Guid.CreateVersion7(clock.GetUtcNow())), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    private void End()
    {
        _open?.Dispose();
        _open = null;
    }

    private string PathOf(Guid file) => Path.Combine(folder, file.ToString("N") + Ending);
}
