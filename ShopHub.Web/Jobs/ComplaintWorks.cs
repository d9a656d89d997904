using ShopHub.Data;
using ShopHub.Data.Complaints;
using ShopHub.Domain.Access;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Jobs;

/// <summary>Fetches the complaints of which a message told, or that have to be asked about again.</summary>
public sealed class FetchingComplaints(FrontDoor door, IComplaintFeed feed, TimeProvider clock) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        var tally = new Tally(0);
        foreach (var number in await shop.Ask((DueComplaintQueries ask, Clockwork me) => ask.ToFetch(me, Timetable.Batch)))
            tally += await Fetch(shop, number, stop) is { } fault ? new(0, 1, fault) : new(1);
        return tally;
    }

    private async Task<string?> Fetch(Shop shop, string number, CancellationToken stop)
    {
        var asked = clock.GetUtcNow();
        var answer = await feed.One(number, stop);
        var heard = answer.Value is { } said ? await shop.Do((RecordComplaint use, Clockwork me) => use.Run(me, said, asked)) : null;
        if (heard is { IsDone: true }) return null;
        await shop.Do((RecordComplaintTry use, Clockwork me) => use.Run(me, number));
        return heard?.Refusal?.Message ?? $"{answer.Code} {answer.Message}".Trim();
    }
}

/// <summary>Looks for complaints whose message was lost, and sees to it that the channel knows where to tell.</summary>
public sealed class LookingForComplaints(FrontDoor door, IComplaintFeed feed, TimeProvider clock) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var today = ShopCalendar.DayOf(clock.GetUtcNow());
        var registered = await feed.Register(stop);
        var listed = await feed.List(today.AddDays(-ComplaintPolicy.LookBackDays), today, stop);
        if (listed is not { IsDone: true, Value: { } all }) return new(0, 1, $"{listed.Code} {listed.Message}".Trim());
        var noted = await door.As(Clockwork.Itself).Do((NoteListedComplaints use, Clockwork me) => use.Run(me, all));
        return registered.IsDone ? new(noted.Value) : new(noted.Value, 1, $"{registered.Code} {registered.Message}".Trim());
    }
}
