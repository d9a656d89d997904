using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Forms;

namespace ShopHub.Web.Hosting;

/// <summary>
/// Makes the token only when a form asks for it. The framework's own provider makes one for every page, which sets a
/// cookie and forbids storing, so that no page could ever come from the output cache.
/// </summary>
public sealed class LazyAntiforgery(IHttpContextAccessor http, IAntiforgery antiforgery) : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken()
    {
        if (http.HttpContext is not { Response.HasStarted: false } context) return null;
        var tokens = antiforgery.GetAndStoreTokens(context);
        return tokens.RequestToken is { } token ? new(token, tokens.FormFieldName) : null;
    }
}
