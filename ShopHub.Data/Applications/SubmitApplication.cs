using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Applications;

/// <summary>The applicant hands it in: the name is reserved, a place among the subject's shops is taken, the review's clock runs (ONB-12, ONB-14).</summary>
[UseCase(Runs = 5)]
public sealed class SubmitApplication(ShopDb db, SealedApplications sealing, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>application.…</c> with the field it belongs to</exception>
    public async Task Run(Buyer by, string number)
    {
        var application = await db.Applications.Of(by).Where(a => a.Number == number).Found();
        var form = sealing.Open(application);
        application.Submit(form, by, clock.GetUtcNow());
        await TakeName(application.Id, form.ShopName);
        if (SubjectRights.Of(form.Subject).ShopsPerSubject is > 0 and var most) await TakeSubjectSlot(application.Id, form, most);
    }

    private async Task TakeName(Id<ShopApplication> application, string name)
    {
        var wanted = ShopNames.Normalised(name);
        var mine = await db.TakenNames.Where(n => n.ReservedBy == application).ToListAsync();
        db.TakenNames.RemoveRange(mine.Where(n => n.Normalised != wanted));
        if (mine.Exists(n => n.Normalised == wanted)) return;
        if (await db.TakenNames.FirstOrDefaultAsync(n => n.Normalised == wanted) is { } taken) throw ApplicationRefusals.NameTaken(taken.LockedAt is not null);
        db.TakenNames.Add(TakenName.Reserve(name, application));
    }

    private async Task TakeSubjectSlot(Id<ShopApplication> application, ApplicationForm form, int most)
    {
        var code = SocialCreditCode.Checked(form.SocialCreditCode);
        var mine = await db.SubjectSlots.FirstOrDefaultAsync(s => s.ApplicationId == application);
        if (mine?.SocialCreditCode == code) return;
        if (mine is not null) db.SubjectSlots.Remove(mine);
        var held = await db.SubjectSlots.Where(s => s.SocialCreditCode == code).Select(s => s.Number).ToListAsync();
        if (held.Count >= most) throw ApplicationRefusals.SubjectQuotaUsed(most);
        db.SubjectSlots.Add(SubjectSlot.Take(code, Enumerable.Range(1, most).Except(held).First(), application));
    }
}
