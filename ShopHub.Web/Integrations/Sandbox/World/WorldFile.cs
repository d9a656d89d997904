using System.Text;
using System.Text.Json;

namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>The world on disk: one line for each thing that was made or changed, the last one counts.</summary>
public sealed class WorldFile : IDisposable
{
    private readonly Lock _writing = new();
    private readonly string _path;
    private FileStream _file;

    public WorldFile(string folder)
    {
        Directory.CreateDirectory(folder);
        _path = Path.Combine(folder, "world.jsonl");
        _file = Open(FileMode.OpenOrCreate);
    }

    /// <summary>What was kept, oldest first; a line that was cut off by a crash is passed over.</summary>
    public IEnumerable<(string Kind, string Value)> Read()
    {
        using var reader = new StreamReader(new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (reader.ReadLine() is { } line)
        {
            var at = line.IndexOf(' ', StringComparison.Ordinal);
            if (at > 0 && line.EndsWith('}')) yield return (line[..at], line[(at + 1)..]);
        }
    }

    public static T? Parse<T>(string json) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Handed to the operating system before it returns: a killed program loses nothing.</summary>
    public void Keep<T>(string kind, T thing)
    {
        var line = Line(kind, thing);
        lock (_writing) _file.Write(line);
    }

    /// <summary>Starts again with what is alive, so that the file does not grow for ever.</summary>
    public void Rewrite(IEnumerable<(string Kind, object Thing)> alive)
    {
        lock (_writing)
        {
            _file.Dispose();
            using (var fresh = new FileStream(_path + ".new", FileMode.Create))
                foreach (var (kind, thing) in alive) fresh.Write(Line(kind, thing));
            File.Move(_path + ".new", _path, overwrite: true);
            _file = Open(FileMode.Open);
        }
    }

    public void Dispose()
    {
        lock (_writing) _file.Dispose();
    }

    private static byte[] Line<T>(string kind, T thing) =>
        Encoding.UTF8.GetBytes($"{kind} {JsonSerializer.Serialize(thing, thing!.GetType())}\n");

    private FileStream Open(FileMode mode)
    {
        var file = new FileStream(_path, mode, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        file.Seek(0, SeekOrigin.End);
        return file;
    }
}
