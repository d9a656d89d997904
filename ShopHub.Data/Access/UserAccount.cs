using Microsoft.AspNetCore.Identity;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Access;

/// <summary>A sign-in account: of a shopper (by WeChat) or of staff (by password).</summary>
public sealed class UserAccount : IdentityUser<Guid>
{
    /// <summary>Somebody else has chosen the password: until its owner has replaced it, the account has no rights.</summary>
    public bool HasFirstPassword { get; set; }

    /// <summary>When its owner last confirmed himself for an act that moves money, by the running clock; null once that act used it up.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>An account that signs in by name.</summary>
    public static UserAccount Named(string signInName) => new()
    {
        Id = Id<UserAccount>.New().Value, UserName = signInName, NormalizedUserName = signInName.ToUpperInvariant(), LockoutEnabled = true,
    };

    /// <summary>The owner of the account chooses the password himself.</summary>
    public void ChoosePassword(string password)
    {
        PasswordHash = new PasswordHasher<UserAccount>().HashPassword(this, password);
        SecurityStamp = Id<UserAccount>.New().ToString();
    }

    /// <summary>A new password to be handed over and replaced; every other way to sign in ends.</summary>
    /// <returns>The password, which nobody can read again.</returns>
    public string GiveFirstPassword()
    {
        var password = FirstPassword.New();
        ChoosePassword(password);
        HasFirstPassword = true;
        TwoFactorEnabled = false;
        LockoutEnd = null;
        AccessFailedCount = 0;
        return password;
    }
}
