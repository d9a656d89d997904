using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Privacy;

namespace ShopHub.Data.Privacy;

[Queries]
public sealed class ConsentQueries(ShopDb db, PrivacyTextQueries texts)
{
    /// <summary>Texts in force that he has not agreed to: never asked, refused, or a new version has come.</summary>
    public async Task<List<PrivacyText>> Wanting(Buyer me)
    {
        var inForce = await texts.InForce();
        var said = await db.Consents.Of(me).Where(c => c.Edition > 0).OrderBy(c => c.Number).Select(c => new { c.Kind, c.Edition, c.IsGiven }).ToListAsync();
        return [.. inForce.Where(t => said.LastOrDefault(c => (int)c.Kind == (int)t.Kind) is not { IsGiven: true } last || last.Edition != t.Edition)];
    }

    /// <summary>Every word he has said, the newest first.</summary>
    public Task<List<Consent>> Mine(Buyer me) => db.Consents.Of(me).OrderByDescending(c => c.At).ThenByDescending(c => c.Number).Take(100).ToListAsync();

    /// <summary>Whether this shopper has switched it on; whoever recommends or advertises asks first (PIP-08).</summary>
    public async Task<bool> Allows(Buyer me, ConsentKind kind) =>
        await db.Consents.Of(me).Where(c => c.Kind == kind).OrderByDescending(c => c.Number).Select(c => (bool?)c.IsGiven).FirstOrDefaultAsync() is true;
}
