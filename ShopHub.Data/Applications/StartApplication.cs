using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Applications;

/// <summary>Somebody begins to open a shop; one place of his quota is his from now on (ONB-02).</summary>
[UseCase(Runs = 5)]
public sealed class StartApplication(ShopDb db, TimeProvider clock)
{
    /// <returns>The application's number.</returns>
    /// <exception cref="Refusal"><c>application.quota</c>, <c>application.resting</c></exception>
    public async Task<string> Run(Buyer by, Subject subject)
    {
        var (now, kind) = (clock.GetUtcNow(), SubjectRights.Of(subject).Quota);
        await MustHaveRested(by, now);
        var held = await db.ShopSlots.Where(s => s.CustomerId == by.CustomerId && s.Kind == kind).Select(s => s.Number).ToListAsync();
        if (!ShopQuota.Allows(kind, held.Count)) throw ApplicationRefusals.QuotaUsed(kind);
        var application = ShopApplication.Start(by.CustomerId, subject, now);
        db.Applications.Add(application);
        db.ShopSlots.Add(ShopSlot.Take(by.CustomerId, kind, Enumerable.Range(1, ShopQuota.Of(kind)).Except(held).First(), application.Id));
        return application.Number;
    }

    /// <summary>Rejected for good is not asked again the next minute (ONB-15b).</summary>
    private async Task MustHaveRested(Buyer by, DateTimeOffset now)
    {
        // Each of them took four reviews: there are few.
        var spent = await db.Applications.Of(by).Where(a => a.Status == ApplicationStatus.Closed && a.ResubmitsLeft == 0 && a.MerchantId == null).ToListAsync();
        if (spent.Max(a => a.ClosedAt)?.AddDays(ApplicationPolicy.RestDays) is { } until && until > now) throw ApplicationRefusals.Resting(until);
    }
}

/// <summary>A step of the wizard or one field of it, from the phone or the PC; kept however far it is.</summary>
[UseCase]
public sealed class SaveApplication(ShopDb db, SealedApplications sealing)
{
    /// <param name="fields">What is taken over; the rest stays.</param>
    /// <param name="seen">How many saves the writer of a whole step had seen; null for one field, which cannot overwrite another.</param>
    /// <returns>How many there are now.</returns>
    /// <exception cref="Refusal"><c>application.locked</c>, <c>application.too-long</c>, <c>common.changed-by-others</c></exception>
    public async Task<int> Run(Buyer by, string number, ApplicationForm form, IReadOnlyList<string> fields, int? seen)
    {
        var application = await db.Applications.Of(by).Where(a => a.Number == number).Found();
        if (seen is not null && seen != application.Saves) throw CommonRefusals.ChangedByOthers();
        var whole = sealing.Open(application).With(form.Fitting(), field => fields.Contains(field) && application.MayChange(field));
        application.Save(whole, sealing.Seal(whole));
        return application.Saves;
    }
}

/// <summary>A paper's picture; it lies in the vault already.</summary>
[UseCase]
public sealed class AttachPaper(ShopDb db, SealedApplications sealing, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>application.locked</c>, <c>common.not-found</c>: nobody asks for it.</exception>
    public async Task Run(Buyer by, string number, Paper paper)
    {
        var application = await db.Applications.Of(by).Where(a => a.Number == number).Found();
        if (!NeededPaper.Of(sealing.Open(application)).Any(paper.Answers)) throw CommonRefusals.NotFound();
        if (application.Attach(paper) is { } before) db.Outbox.Add(OutboxMessage.Say(OutboxMessage.DropPaper, before.StoredAs, clock.GetUtcNow()));
    }
}
