using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Hosting;

/// <summary>
/// Finds the actor behind the sign-in, from the row that gives the rights. A circuit lives for hours, so what was found
/// is believed for ten seconds only: a removed member loses his rights while his page is open.
/// </summary>
public sealed class SignedInActor(
    IServiceScopeFactory scopes, IHttpContextAccessor http, AuthenticationStateProvider circuit, LeftShoppers left, TimeProvider clock) : IActorSource
{
    private static readonly TimeSpan BelievedFor = TimeSpan.FromSeconds(10);

    private readonly Dictionary<Type, (Actor? Actor, long At)> _found = [];
    private string? _address;

    /// <summary>As first seen: the socket of a circuit is open from one place.</summary>
    public string Address => _address ??= From(http.HttpContext?.Connection.RemoteIpAddress) ?? "";

    public async Task<TActor?> Find<TActor>() where TActor : Actor
    {
        // Measured on the running clock: winding the demo's calendar must not lengthen a belief.
        if (_found.TryGetValue(typeof(TActor), out var known) && clock.GetElapsedTime(known.At) < BelievedFor) return (TActor?)known.Actor;
        var at = clock.GetTimestamp();
        var actor = await Read<TActor>(await User());
        _found[typeof(TActor)] = (actor, at);
        return actor;
    }

    private static string? From(IPAddress? address) => (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString();

    private async Task<TActor?> Read<TActor>(ClaimsPrincipal user) where TActor : Actor
    {
        if (typeof(TActor) == typeof(Buyer) && AccountClaims.Shopper(user) is { } shopper) return await left.Includes(shopper.CustomerId) ? null : shopper as TActor;
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account)) return null;
        await using var scope = scopes.CreateAsyncScope();
        var ask = scope.ServiceProvider.GetRequiredService<ActorQueries>();
        Actor? actor = typeof(TActor) == typeof(Buyer) ? await ask.Buyer(account)
            : typeof(TActor) == typeof(ShopStaff) ? await ask.ShopStaff(account, ChosenShop.Of(user))
            : typeof(TActor) == typeof(PlatformStaff) ? await ask.PlatformStaff(account)
            : null;
        return actor as TActor;
    }

    private async Task<ClaimsPrincipal> User()
    {
        // A circuit's own state is the truth there; its socket's request may be gone already.
        if (http.HttpContext is { } request && !request.Request.Path.StartsWithSegments("/_blazor")) return request.User;
        return (await circuit.GetAuthenticationStateAsync()).User;
    }
}

/// <summary>The shop a person with several works in now, kept with the sign-in.</summary>
public static class ChosenShop
{
    public const string Claim = "shop";

    public static Id<Merchant>? Of(ClaimsPrincipal user) =>
        Id<Merchant>.TryParse(user.FindFirstValue(Claim), null, out var id) ? id : null;
}
