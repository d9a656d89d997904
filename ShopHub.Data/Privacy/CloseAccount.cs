using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Privacy;

/// <summary>A shopper wants to leave; he has seven days to think better of it (PIP-06).</summary>
[UseCase(Runs = 2)]
public sealed class AskAccountClosing(ShopDb db, LooseEndsOfBuyer looseEnds, TimeProvider clock)
{
    /// <returns>When it is done; asked again, what was said before.</returns>
    /// <exception cref="Refusal"><c>account-closing.unsettled</c>, <c>account-closing.confirm</c></exception>
    public async Task<DateTimeOffset> Run(Buyer by, bool isSure)
    {
        if (await db.AccountClosings.Of(by).FirstOrDefaultAsync(c => c.OpenOf != null) is { } before) return before.DueAt;
        var now = clock.GetUtcNow();
        var asked = AccountClosing.Ask(by, await looseEnds.Of(by.CustomerId, now), isSure, now);
        db.AccountClosings.Add(asked);
        return asked.DueAt;
    }
}

/// <summary>He stays.</summary>
[UseCase]
public sealed class TakeBackAccountClosing(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>: none runs</exception>
    public async Task Run(Buyer by) => (await db.AccountClosings.Of(by).Where(c => c.OpenOf != null).Found()).TakeBack(by, clock.GetUtcNow());
}

/// <summary>After the seven days: he leaves, or is told what is unsettled (PIP-06).</summary>
[UseCase]
public sealed class FinishAccountClosing(ShopDb db, LooseEndsOfBuyer looseEnds, Forgotten forgotten, TimeProvider clock)
{
    /// <returns>True when he has left; false when it was taken back meanwhile, or is not over.</returns>
    public async Task<bool> Run(Clockwork by, Id<AccountClosing> id)
    {
        var now = clock.GetUtcNow();
        // Taken back meanwhile, or done by another run.
        if (await db.AccountClosings.FirstOrDefaultAsync(c => c.Id == id && c.OpenOf != null && c.DueAt < now) is not { } closing) return false;
        if (!closing.Finish(await looseEnds.Of(closing.CustomerId, now), by, now))
        {
            db.Notices.Add(Notice.To(closing.CustomerId.Value, "账号未能注销", $"{closing.StoppedFor}。处理完后可以重新申请。", "/me/privacy/close", now));
            return false;
        }

        foreach (var asked in await db.PrivacyRequests.Where(r => r.OpenOf == closing.CustomerId).ToListAsync()) asked.TakeBack(by, "账号已注销", now);
        await forgotten.Leave(await db.Customers.Where(c => c.Id == closing.CustomerId).Found(), now);
        return true;
    }
}

/// <summary>Whose seven days are over.</summary>
[Queries]
public sealed class DueAccountClosingQueries(ShopDb db, TimeProvider clock)
{
    public Task<List<Id<AccountClosing>>> Due(Clockwork by)
    {
        var now = clock.GetUtcNow();
        return db.AccountClosings.Where(c => c.Status == AccountClosingStatus.Cooling && c.DueAt < now).OrderBy(c => c.DueAt).Select(c => c.Id).ToListAsync();
    }
}
