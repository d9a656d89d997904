namespace ShopHub.Web.Layouts;

/// <param name="Waiting">How many wait there; zero shows no count.</param>
public sealed record NavItem(string Text, string Href, string Icon, int Waiting = 0, bool Exact = false);

public sealed record NavGroup(string Title, params NavItem[] Items);
