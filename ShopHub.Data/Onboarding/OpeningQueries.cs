using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Onboarding;

/// <summary>What the shop's owner sees: the subject, the account when there is one, and how far the application is.</summary>
/// <param name="Opening">Null: nothing was handed in yet.</param>
public sealed record ShopAccount(Subject Subject, string SubjectName, string? SubMchId, Rate PaymentFee, AccountOpening? Opening);

/// <summary>One shop on the platform's list.</summary>
/// <param name="Until">Last moment for what the shop has to do; null when it has nothing to do.</param>
public sealed record OpeningRow(
    string ShopName, string SubjectName, string Number, int Round, OpeningStatus Status, string? Note, IReadOnlyList<OpeningFault> Faults, string? SubMchId,
    DateTimeOffset ChangedAt, DateTimeOffset? Until);

/// <summary>How far shops are on the way to an account of their own.</summary>
[Queries]
public sealed class OpeningQueries(ShopDb db, TimeProvider clock)
{
    private const int Most = 200;

    public async Task<ShopAccount> Mine(ShopStaff me)
    {
        me.Needs(ShopPermission.All);
        var shop = await db.Merchants.Where(m => m.Id == me.MerchantId).Found();
        return new(shop.Subject, shop.SubjectName, shop.SubMchId, shop.PaymentFee, await db.AccountOpenings.Of(me).FirstOrDefaultAsync());
    }

    public async Task<List<OpeningRow>> Latest(PlatformStaff me)
    {
        if (!me.Permissions.HasFlag(PlatformPermission.Review)) me.Needs(PlatformPermission.Finance);
        var rows = await (
            from opening in db.AccountOpenings
            join shop in db.Merchants on opening.MerchantId equals shop.Id
            orderby opening.ChangedAt descending
            select new { opening, shop.ShopName }).Take(Most).ToListAsync();
        return rows.ConvertAll(r => new OpeningRow(
            r.ShopName, r.opening.SubjectName, r.opening.Number, r.opening.Round, r.opening.Status, r.opening.ChannelNote, r.opening.Faults, r.opening.SubMchId,
            r.opening.ChangedAt, r.opening.Until));
    }

    /// <summary>Numbers of the applications that the channel is to be asked about.</summary>
    public async Task<List<string>> Due(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        return await db.AccountOpenings.Where(o => o.NextAskAt <= now).OrderBy(o => o.NextAskAt).Take(most).Select(o => o.Number).ToListAsync();
    }
}
