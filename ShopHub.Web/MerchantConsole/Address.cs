namespace ShopHub.Web.MerchantConsole;

/// <summary>A page's address with what is chosen on it; what is not chosen is left out.</summary>
public static class Address
{
    public static string Of(string path, params ReadOnlySpan<(string Name, string? Value)> chosen)
    {
        var text = path;
        foreach (var (name, value) in chosen)
            if (!string.IsNullOrWhiteSpace(value)) text += $"{(text.Contains('?') ? '&' : '?')}{name}={Uri.EscapeDataString(value.Trim())}";
        return text;
    }
}
