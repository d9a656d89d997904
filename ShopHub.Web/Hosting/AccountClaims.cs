using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ShopHub.Data.Access;
using ShopHub.Data.Privacy;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Hosting;

/// <summary>Puts the shopper into the cookie, so that a page need not ask the database who is there.</summary>
public sealed class AccountClaims(UserManager<UserAccount> accounts, IOptions<IdentityOptions> options, IServiceScopeFactory scopes)
    : UserClaimsPrincipalFactory<UserAccount>(accounts, options)
{
    private const string CustomerId = "customer";
    private const string Nickname = "nickname";
    private const string Asked = "asked";

    /// <summary>Null when the cookie is not a shopper's.</summary>
    public static Buyer? Shopper(ClaimsPrincipal user) =>
        Id<Customer>.TryParse(user.FindFirstValue(CustomerId), null, out var id)
            ? new(id, user.FindFirstValue(Nickname) ?? "")
            : null;

    /// <summary>A text in force waits for his word (PIP-01); renewed with the cookie, within minutes.</summary>
    public static bool IsAsked(ClaimsPrincipal user) => user.HasClaim(c => c.Type == Asked);

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(UserAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ActorQueries>().Buyer(user.Id) is not { } buyer) return identity;
        identity.AddClaim(new(CustomerId, buyer.CustomerId.ToString()));
        identity.AddClaim(new(Nickname, buyer.Nickname));
        if ((await scope.ServiceProvider.GetRequiredService<ConsentQueries>().Wanting(buyer)).Count > 0) identity.AddClaim(new(Asked, "texts"));
        return identity;
    }
}
