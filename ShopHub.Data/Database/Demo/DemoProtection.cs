using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Protection;
using ShopHub.Domain.Access;
using ShopHub.Domain.Protection;

namespace ShopHub.Data.Database.Demo;

/// <summary>The last evaluation of the town, with invented figures: two shops reached everything, the others have something to do.</summary>
internal sealed class DemoProtection(DemoDoor door, DateTimeOffset now)
{
    private static readonly ShopFigures s_good = new()
    {
        Orders = 86, Ratings = 41, Description = 199, Service = 200, Logistics = 198, Due = 84, OnTime = 83, Sessions = 37, Answered = 35, Cases = 6, Decided = 6,
    };

    private static readonly ShopFigures s_wanting = s_good with { Orders = 24, Due = 24, OnTime = 22, Quality = 1, Sessions = 18, Answered = 13 };

    public async Task Evaluate()
    {
        var (at, criteria) = (ProtectionCalendar.Latest(now), ProtectionCriteria.Default);
        var shops = await door.Db.Merchants.ToListAsync();
        List<ScoreSheet> sheets = [];
        foreach (var plan in DemoShops.All)
        {
            var figures = plan.HasBadge ? s_good : s_wanting;
            var standing = new ShopStanding { OpenDays = DemoTown.Days };
            sheets.Add(ScoreSheet.Of(shops.Single(s => s.Code == plan.Code).Id, at, 0, figures, standing, criteria.Judge(figures.Rates(), standing), at));
        }

        var run = Evaluation.Begin(at, 0, sheets.Count, at);
        door.Db.Evaluations.Add(run);
        door.Db.ScoreSheets.AddRange(sheets);
        await door.Db.Follow(sheets, Clockwork.Itself, at);
        run.Finish(sheets.Count(s => s.IsPassed), sheets.Count(s => s.Change is BadgeChange.Gained), 0, at);
        await door.Save();
    }
}
