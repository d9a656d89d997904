using Microsoft.AspNetCore.Identity;
using ShopHub.Data.Access;

namespace ShopHub.Web.StaffDoor;

/// <summary>What was typed to change a password.</summary>
public sealed class PasswordChange
{
    public string? Old { get; set; }

    public string? New { get; set; }

    /// <summary>Changes it; a first password is one no longer.</summary>
    /// <returns>Null when done, otherwise why not.</returns>
    public async Task<string?> Apply(SignInManager<UserAccount> signIn, UserAccount account)
    {
        var accounts = signIn.UserManager;
        if (Old == New) return "新密码不能与原密码相同";
        var result = await accounts.ChangePasswordAsync(account, Old ?? "", New ?? "");
        if (!result.Succeeded)
        {
            return result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
                ? "原密码不正确" : "新密码至少10位，且含大小写字母和数字";
        }

        account.HasFirstPassword = false;
        await accounts.UpdateAsync(account);
        await signIn.RefreshSignInAsync(account);
        return null;
    }
}
