using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Applications;

/// <summary>What the applicant sees of his applications, masked where it is secret.</summary>
[Queries]
public sealed class ApplicantQueries(ShopDb db, SealedApplications sealing, OpeningWork work, TimeProvider clock)
{
    /// <summary>Those under way first, then the latest.</summary>
    public Task<List<ShopApplication>> Mine(Buyer me) => db.Applications.Of(me)
        .OrderBy(a => a.Status == ApplicationStatus.Closed || a.Status == ApplicationStatus.Open).ThenByDescending(a => a.StartedAt).ToListAsync();

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public Task<ShopApplication> One(Buyer me, string number) => db.Applications.Of(me).Where(a => a.Number == number).Found();

    /// <summary>Asked every few seconds by a page that is open on two devices.</summary>
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public Task<ApplicationState> State(Buyer me, string number) =>
        db.Applications.Of(me).Where(a => a.Number == number).Select(a => new ApplicationState(a.Saves, a.Status)).Found();

    /// <summary>What still keeps it from being handed in, by field; papers by their kind.</summary>
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<IReadOnlyList<FieldFault>> Faults(Buyer me, string number)
    {
        var application = await One(me, number);
        var form = sealing.Open(application);
        var taken = await WhoHasTheName(me, number, form.ShopName);
        return
        [
            .. taken is null ? (FieldFault[])[] : [new(nameof(ApplicationForm.ShopName), taken)],
            .. form.Faults(ShopCalendar.DayOf(clock.GetUtcNow())),
            .. NeededPaper.Of(form).Where(need => !application.Papers.Any(p => p.Answers(need)))
                .Select(need => new FieldFault(need.Kind.ToString(), ApplicationRefusals.PaperMissing(need).Message)),
        ];
    }

    /// <summary>Asked before a paper's picture is kept.</summary>
    /// <returns>The same paper.</returns>
    /// <exception cref="Refusal"><c>common.not-found</c>: nobody asks for it; <c>application.locked</c></exception>
    public async Task<Paper> Wanted(Buyer me, string number, Paper paper)
    {
        var application = await One(me, number);
        if (!NeededPaper.Of(sealing.Open(application)).Any(paper.Answers)) throw CommonRefusals.NotFound();
        if (!application.MayChange($"{paper.Kind}")) throw ApplicationRefusals.Locked(application.Status);
        return paper;
    }

    /// <summary>How many more shops of each kind this WeChat id may open (ONB-02).</summary>
    public async Task<Dictionary<QuotaKind, int>> Left(Buyer me)
    {
        var held = await db.ShopSlots.Where(s => s.CustomerId == me.CustomerId).GroupBy(s => s.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return Enum.GetValues<QuotaKind>().ToDictionary(kind => kind, kind => ShopQuota.Of(kind) - held.GetValueOrDefault(kind));
    }

    /// <summary>What is done of what an approved shop must do before it opens (ONB-19).</summary>
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<OpeningTasks> Tasks(Buyer me, string number) => await work.Of(await One(me, number));

    /// <summary>Told while it is filled in; only handing in reserves it. Null when the name is free or his own.</summary>
    private async Task<string?> WhoHasTheName(Buyer me, string number, string name)
    {
        if (name.Length == 0) return null;
        var wanted = ShopNames.Normalised(name);
        var own = await db.Applications.Of(me).Where(a => a.Number == number).Select(a => (Id<ShopApplication>?)a.Id).FirstOrDefaultAsync();
        var taken = await db.TakenNames.FirstOrDefaultAsync(n => n.Normalised == wanted && (n.ReservedBy == null || n.ReservedBy != own));
        return taken is null ? null : ApplicationRefusals.NameTaken(taken.LockedAt is not null).Message;
    }
}

/// <summary>What another device must know.</summary>
public sealed record ApplicationState(int Saves, ApplicationStatus Status);
