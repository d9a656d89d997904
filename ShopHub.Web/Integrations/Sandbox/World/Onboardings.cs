using System.Collections.Concurrent;

namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>Applications for accounts, the pictures handed in with them, and changes of settlement accounts.</summary>
public sealed class Onboardings(WorldFile file)
{
    public ConcurrentDictionary<string, SimApplyment> Applyments { get; } = new();

    public ConcurrentDictionary<string, SimMedia> Media { get; } = new();

    public ConcurrentDictionary<string, SimSettlementChange> Changes { get; } = new();

    public void Keep(SimApplyment applyment)
    {
        Applyments[applyment.OutRequestNo] = applyment;
        file.Keep("applyment", applyment);
    }

    public void Keep(SimMedia media)
    {
        Media[media.MediaId] = media;
        file.Keep("media", media);
    }

    public void Keep(SimSettlementChange change)
    {
        Changes[change.Account.ApplicationNo] = change;
        file.Keep("settlement", change);
    }

    public void Clear()
    {
        Applyments.Clear();
        Media.Clear();
        Changes.Clear();
    }

    public bool Take(string kind, string json)
    {
        if (kind == "applyment" && WorldFile.Parse<SimApplyment>(json) is { } applyment) Applyments[applyment.OutRequestNo] = applyment;
        if (kind == "media" && WorldFile.Parse<SimMedia>(json) is { } media) Media[media.MediaId] = media;
        if (kind == "settlement" && WorldFile.Parse<SimSettlementChange>(json) is { } change) Changes[change.Account.ApplicationNo] = change;
        return kind is "applyment" or "media" or "settlement";
    }

    public IEnumerable<(string Kind, object Thing)> Alive() =>
        Applyments.Values.Select(a => ("applyment", (object)a))
            .Concat(Media.Values.Select(m => ("media", (object)m)))
            .Concat(Changes.Values.Select(c => ("settlement", (object)c)));
}
