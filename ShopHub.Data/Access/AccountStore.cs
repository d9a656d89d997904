using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using ShopHub.Data.Database;

namespace ShopHub.Data.Access;

/// <summary>Identity's store behind the write gate: a failed sign-in is a write like any other.</summary>
public sealed class AccountStore(ShopDb db, IWriteGate gate, IdentityErrorDescriber? errors = null)
    : UserOnlyStore<UserAccount, ShopDb, Guid>(db, errors)
{
    public override async Task<IdentityResult> CreateAsync(UserAccount user, CancellationToken cancellationToken = default)
    {
        using (await gate.Enter(cancellationToken)) return await base.CreateAsync(user, cancellationToken);
    }

    public override async Task<IdentityResult> UpdateAsync(UserAccount user, CancellationToken cancellationToken = default)
    {
        using (await gate.Enter(cancellationToken)) return await base.UpdateAsync(user, cancellationToken);
    }

    public override async Task<IdentityResult> DeleteAsync(UserAccount user, CancellationToken cancellationToken = default)
    {
        using (await gate.Enter(cancellationToken)) return await base.DeleteAsync(user, cancellationToken);
    }

    public override async Task AddOrUpdatePasskeyAsync(UserAccount user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        using (await gate.Enter(cancellationToken)) await base.AddOrUpdatePasskeyAsync(user, passkey, cancellationToken);
    }

    public override async Task RemovePasskeyAsync(UserAccount user, byte[] credentialId, CancellationToken cancellationToken)
    {
        using (await gate.Enter(cancellationToken)) await base.RemovePasskeyAsync(user, credentialId, cancellationToken);
    }
}
