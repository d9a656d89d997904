using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ShopHub.Data.Access;
using ShopHub.Web.Hosting;
using SignedIn = Microsoft.AspNetCore.Identity.SignInResult;

namespace ShopHub.Web.StaffDoor;

/// <summary>Passkeys of staff: made, named and removed by the one signed in; used instead of name, password and code.</summary>
public static class PasskeyEndpoints
{
    /// <summary>Of one account. Source: own choice.</summary>
    public const int Most = 10;

    private const int LongestName = 30;

    public static void MapPasskeys(this RouteGroupBuilder door)
    {
        var passkeys = door.MapGroup("/passkeys").DisableAntiforgery().AddEndpointFilter(StaffEndpoints.FromHere);
        passkeys.MapPost("/creation-options", CreationOptions).RequireAuthorization();
        passkeys.MapPost("/add", Add).RequireAuthorization();
        passkeys.MapPost("/rename", Rename).RequireAuthorization();
        passkeys.MapPost("/remove", Remove).RequireAuthorization();
        passkeys.MapPost("/request-options", RequestOptions).RequireRateLimiting(RateLimits.SignIn);
        passkeys.MapPost("/signin", SignIn).RequireRateLimiting(RateLimits.SignIn);
    }

    private static async Task<IResult> CreationOptions(HttpContext http, SignInManager<UserAccount> signIn)
    {
        if (await Staff(http, signIn) is not { } account) return Results.NotFound();
        var name = account.UserName!;
        var options = await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = name, DisplayName = name });
        return Results.Text(options, "application/json");
    }

    private static async Task<IResult> Add(HttpContext http, SignInManager<UserAccount> signIn, [FromForm] string credential, [FromForm] string? name)
    {
        if (await Staff(http, signIn) is not { } account) return Results.NotFound();
        if ((await signIn.UserManager.GetPasskeysAsync(account)).Count >= Most) return Said("passkey-full");
        if (await Attest(signIn, credential) is not { } made) return Said("passkey-failed");
        made.Name = Named(name);
        await signIn.UserManager.AddOrUpdatePasskeyAsync(account, made);
        return Said("passkey-added");
    }

    private static async Task<IResult> Rename(HttpContext http, SignInManager<UserAccount> signIn, [FromForm] string id, [FromForm] string? name)
    {
        if (await Staff(http, signIn) is not { } account || await Mine(signIn, account, id) is not { } passkey) return Results.NotFound();
        passkey.Name = Named(name);
        await signIn.UserManager.AddOrUpdatePasskeyAsync(account, passkey);
        return Said("passkey-named");
    }

    private static async Task<IResult> Remove(HttpContext http, SignInManager<UserAccount> signIn, [FromForm] string id)
    {
        if (await Staff(http, signIn) is not { } account || await Mine(signIn, account, id) is not { } passkey) return Results.NotFound();
        await signIn.UserManager.RemovePasskeyAsync(account, passkey.CredentialId);
        return Said("passkey-removed");
    }

    private static async Task<IResult> RequestOptions(SignInManager<UserAccount> signIn) =>
        Results.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<IResult> SignIn(SignInManager<UserAccount> signIn, [FromForm] string credential, [FromForm] string? returnUrl)
    {
        var next = $"returnUrl={Uri.EscapeDataString(returnUrl ?? "")}";
        var result = await Enter(signIn, credential);
        return Results.LocalRedirect(result.Succeeded ? $"/staff?{next}"
            : $"{Accounts.StaffSignInPath}?{next}&fault={(result.IsLockedOut ? "locked" : "passkey")}");
    }

    /// <summary>Null when it is not what the device was asked for, or was asked for too long ago.</summary>
    private static async Task<UserPasskeyInfo?> Attest(SignInManager<UserAccount> signIn, string credential)
    {
        try
        {
            return (await signIn.PerformPasskeyAttestationAsync(credential)).Passkey;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<SignedIn> Enter(SignInManager<UserAccount> signIn, string credential)
    {
        try
        {
            return await signIn.PasskeySignInAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // What was asked for is remembered for some minutes only.
            return SignedIn.Failed;
        }
    }

    /// <summary>The account signed in, when it is one that signs in by name.</summary>
    private static async Task<UserAccount?> Staff(HttpContext http, SignInManager<UserAccount> signIn) =>
        await signIn.UserManager.GetUserAsync(http.User) is { PasswordHash: not null, HasFirstPassword: false } account ? account : null;

    private static async Task<UserPasskeyInfo?> Mine(SignInManager<UserAccount> signIn, UserAccount account, string id) =>
        Base64Url.IsValid(id) ? await signIn.UserManager.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id)) : null;

    private static string Named(string? name)
    {
        var typed = (name ?? "").Trim();
        return typed.Length == 0 ? "通行密钥" : typed[..Math.Min(typed.Length, LongestName)];
    }

    private static IResult Said(string what) => Results.LocalRedirect($"/staff/account?said={what}");
}
