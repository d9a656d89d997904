using System.Collections.Concurrent;

namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>What payers complain about, and where the merchant wants to be told.</summary>
public sealed class Complaints(WorldFile file)
{
    public ConcurrentDictionary<string, SimComplaint> All { get; } = new();

    public ConcurrentDictionary<string, SimImage> Images { get; } = new();

    /// <summary>Null until the merchant has registered one.</summary>
    public string? NotifyUrl { get; private set; }

    public void Keep(SimComplaint complaint)
    {
        All[complaint.ComplaintId] = complaint;
        file.Keep("complaint", complaint);
    }

    public void Keep(SimImage image)
    {
        Images[image.MediaId] = image;
        file.Keep("complaint-image", image);
    }

    public void Register(string? url)
    {
        NotifyUrl = url;
        file.Keep("complaint-url", new Registered(url));
    }

    public void Clear()
    {
        All.Clear();
        Images.Clear();
    }

    public bool Take(string kind, string json)
    {
        if (kind == "complaint" && WorldFile.Parse<SimComplaint>(json) is { } complaint) All[complaint.ComplaintId] = complaint;
        if (kind == "complaint-image" && WorldFile.Parse<SimImage>(json) is { } image) Images[image.MediaId] = image;
        if (kind == "complaint-url") NotifyUrl = WorldFile.Parse<Registered>(json)?.Url;
        return kind is "complaint" or "complaint-image" or "complaint-url";
    }

    public IEnumerable<(string Kind, object Thing)> Alive() => All.Values.Select(c => ("complaint", (object)c))
        .Concat(Images.Values.Select(i => ("complaint-image", (object)i))).Append(("complaint-url", new Registered(NotifyUrl)));

    private sealed record Registered(string? Url);
}
