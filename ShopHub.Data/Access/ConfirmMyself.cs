using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Access;

/// <summary>What came of typing in a code or password once more; a wrong one counts, so it is an answer and no refusal.</summary>
public enum ConfirmAnswer { Confirmed, Wrong, Locked }

/// <summary>
/// Before money moves, a member of staff shows that he still sits there: by the authenticator's code where he has one, by his
/// password otherwise. The next act that needs it uses it up.
/// </summary>
[UseCase]
public sealed class ConfirmMyself(ShopDb db)
{
    // What Identity calls its own store and the key in it.
    private const string Store = "[AspNetUserStore]", Key = "AuthenticatorKey";

    private const int MostWrong = 5, LockMinutes = 15;

    public async Task<ConfirmAnswer> Run(ShopStaff by, string secret)
    {
        var account = await db.AccountOf(by);
        // Sign-in counts and locks by the running clock, whatever the calendar shows.
        var now = TimeProvider.System.GetUtcNow();
        if (account.LockoutEnd > now) return ConfirmAnswer.Locked;
        if (await IsRight(account, secret.Trim(), now))
        {
            (account.ConfirmedAt, account.AccessFailedCount) = (now, 0);
            return ConfirmAnswer.Confirmed;
        }

        if (++account.AccessFailedCount < MostWrong) return ConfirmAnswer.Wrong;
        (account.AccessFailedCount, account.LockoutEnd) = (0, now.AddMinutes(LockMinutes));
        return ConfirmAnswer.Locked;
    }

    private async Task<bool> IsRight(UserAccount account, string secret, DateTimeOffset now)
    {
        if (!account.TwoFactorEnabled)
            return account.PasswordHash is { } hash && new PasswordHasher<UserAccount>().VerifyHashedPassword(account, hash, secret) is not PasswordVerificationResult.Failed;
        var key = await db.UserTokens.Where(t => t.UserId == account.Id && t.LoginProvider == Store && t.Name == Key).Select(t => t.Value).FirstOrDefaultAsync();
        return key is not null && OneTimeCode.IsRight(key, secret.Replace(" ", "", StringComparison.Ordinal), now);
    }
}

public static class Confirmations
{
    /// <summary>Minutes in which a confirmation is good (Annex A, Withdrawal).</summary>
    private const int Minutes = 10;

    internal static async Task<UserAccount> AccountOf(this ShopDb db, ShopStaff by)
    {
        var account = await db.Staff.Of(by).Where(s => s.Id == by.StaffId).Select(s => s.AccountId).SingleAsync();
        return await db.Users.Where(a => a.Id == account).Found();
    }

    /// <summary>Uses up the confirmation.</summary>
    /// <exception cref="Refusal"><c>access.confirm-first</c></exception>
    internal static async Task MustHaveConfirmed(this ShopDb db, ShopStaff by)
    {
        var account = await db.AccountOf(by);
        if (account.ConfirmedAt is not { } at || at.AddMinutes(Minutes) < TimeProvider.System.GetUtcNow())
            throw new Refusal("access.confirm-first", "请先输入动态码或登录密码确认") { Field = "Secret" };
        account.ConfirmedAt = null;
    }
}
