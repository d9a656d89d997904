using Microsoft.AspNetCore.Diagnostics;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Hosting;

/// <summary>A page that is refused is no fault of ours: it is not there, or not for this account, and says so.</summary>
public sealed class RefusedPages : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not Refusal refusal) return ValueTask.FromResult(false);
        httpContext.Response.StatusCode = refusal.Code switch
        {
            "common.not-found" => StatusCodes.Status404NotFound,
            "common.sign-in-first" or "common.not-allowed" => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status400BadRequest,
        };
        return ValueTask.FromResult(true);
    }
}
