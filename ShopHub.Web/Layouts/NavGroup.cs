namespace ShopHub.Web.Layouts;

/// <param name="IsAllowed">The person may open it; what he may not open is not shown.</param>
/// <param name="Waiting">How many wait there; zero shows no count.</param>
public sealed record NavItem(string Text, string Href, string Icon, bool IsAllowed = true, int Waiting = 0, bool Exact = false);

public sealed record NavGroup(string Title, params NavItem[] Items)
{
    public bool IsAllowed => Array.Exists(Items, i => i.IsAllowed);
}
