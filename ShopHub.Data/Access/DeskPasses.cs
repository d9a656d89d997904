using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Access;

/// <summary>What a PC shows and what it keeps for itself.</summary>
public sealed record ShownPass(string Code, string Secret);

/// <summary>A PC shows a code for the phone to scan.</summary>
[UseCase]
public sealed class ShowDeskPass(ShopDb db, TimeProvider clock)
{
    public async Task<ShownPass> Run(Clockwork by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        await db.DeskPasses.Where(p => p.Until < now).ExecuteDeleteAsync();
        var (pass, secret) = DeskPass.Show(now);
        db.DeskPasses.Add(pass);
        return new(pass.Code, secret);
    }
}

/// <summary>The phone agrees that this PC may go on as him.</summary>
[UseCase]
public sealed class AgreeToDesk(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>desk-pass.over</c>, <c>common.not-found</c></exception>
    public async Task Run(Buyer by, string code) => (await db.DeskPasses.Where(p => p.Code == code).Found()).Agree(by, clock.GetUtcNow());
}

/// <summary>The PC goes in, once.</summary>
[UseCase]
public sealed class EnterByDeskPass(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>desk-pass.over</c>, <c>common.not-found</c></exception>
    public async Task<UserAccount> Run(Clockwork by, ShownPass shown)
    {
        ArgumentNullException.ThrowIfNull(by);
        var customer = (await db.DeskPasses.Where(p => p.Code == shown.Code).Found()).Use(shown.Secret, clock.GetUtcNow());
        var account = await db.Customers.Where(c => c.Id == customer).Select(c => c.AccountId).FirstAsync();
        return await db.Users.FirstAsync(a => a.Id == account);
    }
}

[Queries]
public sealed class DeskPassQueries(ShopDb db)
{
    public Task<bool> IsAgreed(string code) => db.DeskPasses.AnyAsync(p => p.Code == code && p.CustomerId != null && p.UsedAt == null);
}
