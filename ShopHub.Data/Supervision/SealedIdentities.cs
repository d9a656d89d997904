using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Applications;
using ShopHub.Data.Database;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;

namespace ShopHub.Data.Supervision;

/// <summary>Identities lie encrypted in the database; the keys live in the data folder, not beside them.</summary>
public sealed class SealedIdentities(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("ShopHub.IdentityCheck");

    public string Seal(IdentityForm form) => _seal.Protect(JsonSerializer.Serialize(form));

    public IdentityForm Open(IdentityCheck check) => JsonSerializer.Deserialize<IdentityForm>(_seal.Unprotect(check.SealedForm))!;
}

/// <summary>Who stands behind a shop, whole: by its last check, or by its application.</summary>
public sealed class Identities(ShopDb db, SealedIdentities sealing, SealedApplications applications)
{
    internal async Task<IdentityForm> Of(Merchant shop)
    {
        var last = await db.IdentityChecks.AsNoTracking().Where(c => c.MerchantId == shop.Id && c.CheckedAt != null).OrderByDescending(c => c.CheckedAt).FirstOrDefaultAsync();
        var opened = last is null ? await db.Applications.AsNoTracking().FirstOrDefaultAsync(a => a.MerchantId == shop.Id) : null;
        return Of(shop, last, opened);
    }

    internal IdentityForm Of(Merchant shop, IdentityCheck? last, ShopApplication? opened) =>
        last is not null ? sealing.Open(last)
        : opened is not null ? IdentityForm.From(applications.Open(opened))
        // A shop older than applications: what its page shows is all that is known.
        : shop.Subject is Subject.Person ? new() { PersonName = shop.SubjectName } : new() { SubjectName = shop.SubjectName, SocialCreditCode = shop.SocialCreditCode ?? "" };
}

/// <summary>What an open check leaves when nothing comes of it.</summary>
public sealed class IdentityEnds(ShopDb db)
{
    /// <summary>The shop closes: nobody asks any more.</summary>
    internal async Task StopOf(Id<Merchant> shop, Actor by, DateTimeOffset now)
    {
        if (await db.IdentityChecks.FirstOrDefaultAsync(c => c.OpenFor == shop) is { } open) db.Drop(open.End(by, "店铺关店", now), now);
    }
}

internal static class IdentityNotices
{
    /// <summary>What came to nothing leaves no pictures behind.</summary>
    public static void Drop(this ShopDb db, IReadOnlyList<Paper> papers, DateTimeOffset now) =>
        db.Outbox.AddRange(papers.Select(p => OutboxMessage.Say(OutboxMessage.DropPaper, p.StoredAs, now)));

    public static void TellIdentity(this ShopDb db, Id<Merchant> shop, string title, string words, DateTimeOffset now) =>
        db.Notices.Add(Domain.Notices.Notice.To(shop.Value, title, words, "/console/identity", now));
}
