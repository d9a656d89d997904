using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;

namespace ShopHub.Data.Supervision;

/// <summary>The shop confirms who stands behind it, or tells what has changed; nobody having asked, it begins a report itself (LAW-04, ONB-18).</summary>
[UseCase(Runs = 2)]
public sealed class HandInIdentity(ShopDb db, Identities identities, SealedIdentities sealing, AuditNote note, TimeProvider clock)
{
    /// <param name="given">Secrets that come back masked are those we have.</param>
    /// <param name="papers">They lie in the vault already.</param>
    /// <param name="changedOn">When the register was changed; null when nothing has changed.</param>
    /// <exception cref="Refusal"><c>identity.*</c></exception>
    public async Task Run(ShopStaff by, IdentityForm given, IReadOnlyList<Paper> papers, DateOnly? changedOn)
    {
        by.Needs(ShopPermission.All);
        var (now, shop) = (clock.GetUtcNow(), await db.Merchants.Where(m => m.Id == by.MerchantId).Found());
        var check = await db.IdentityChecks.Of(by).FirstOrDefaultAsync(c => c.OpenFor != null);
        if (check is null) db.IdentityChecks.Add(check = IdentityCheck.Report(by, now));
        var before = await identities.Of(shop);
        var form = (check.SealedForm is "" ? before : sealing.Open(check)).With(given);
        db.Drop(check.HandIn(shop, before, form, sealing.Seal(form), papers, changedOn, by, now), now);
        note.Says("主体核验", check.Number, check.IsChanged ? "有变更" : "确认无变更");
    }
}

/// <summary>The shop does not want to report the change any more.</summary>
[UseCase]
public sealed class TakeBackIdentity(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>identity.asked</c>, <c>identity.locked</c></exception>
    public async Task Run(ShopStaff by)
    {
        by.Needs(ShopPermission.All);
        var (now, open) = (clock.GetUtcNow(), await db.IdentityChecks.Of(by).Where(c => c.OpenFor != null).Found());
        db.Drop(open.TakeBack(by, now), now);
    }
}

/// <summary>What a shop sees of its identity: its secrets masked.</summary>
/// <param name="Known">What the platform knows today.</param>
/// <param name="KnownSince">When it was last checked, or the shop was opened.</param>
/// <param name="Open">The check that runs; null when none does.</param>
/// <param name="Past">Newest first.</param>
public sealed record IdentityDesk(Merchant Shop, IdentityForm Known, DateTimeOffset KnownSince, IdentityCheck? Open, IReadOnlyList<IdentityCheck> Past);

[Queries]
public sealed class IdentityQueries(ShopDb db, Identities identities)
{
    private const int Most = 20;

    public async Task<IdentityDesk> Mine(ShopStaff me)
    {
        me.Needs(ShopPermission.All);
        var shop = await db.Merchants.Where(m => m.Id == me.MerchantId).Found();
        var past = await db.IdentityChecks.Of(me).Where(c => c.OpenFor == null).OrderByDescending(c => c.AskedAt).Take(Most).ToListAsync();
        return new(
            shop, (await identities.Of(shop)).Masked(), past.Max(c => c.CheckedAt) ?? shop.ContractAt, await db.IdentityChecks.Of(me).FirstOrDefaultAsync(c => c.OpenFor != null), past);
    }
}
