using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Ratings;

/// <summary>Which reviews a shop looks at.</summary>
public enum ReviewTab { ToAnswer, Bad, All }

/// <summary>What a shop asks about its reviews.</summary>
[Queries]
public sealed class ReviewDeskQueries(ShopDb db)
{
    public const int PageSize = 20;

    /// <summary>Newest first.</summary>
    public async Task<ReviewDeskPage> Page(ShopStaff me, ReviewTab tab, int page)
    {
        me.Needs(ShopPermission.Support);
        var wanted = In(db.Reviews.Of(me), tab);
        var total = await wanted.CountAsync();
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, last);
        var rows = await (from review in wanted
                          join product in db.Products on review.ProductId equals product.Id
                          orderby review.WrittenAt descending, review.Id
                          select new ReviewDeskRow
                          {
                              Id = review.Id, ProductId = product.Id, ProductTitle = product.Title, ProductPicture = product.CoverUrl,
                              Description = review.Description, Service = review.Service, Logistics = review.Logistics,
                              IsReported = db.ReviewReports.Any(r => r.ReviewId == review.Id && r.ReporterId == me.MerchantId.Value),
                              LineId = review.LineId,
                          }).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync();
        var lines = rows.Select(r => r.LineId).ToList();
        var said = await db.Reviews.Of(me).Where(r => lines.Contains(r.LineId)).Select(ReviewRow.Of).ToDictionaryAsync(r => r.LineId);
        foreach (var row in rows) row.Review = said[row.LineId];
        return new(rows, number, last, total);
    }

    public Task<int> ToAnswer(ShopStaff me)
    {
        me.Needs(ShopPermission.Support);
        return In(db.Reviews.Of(me), ReviewTab.ToAnswer).CountAsync();
    }

    private static IQueryable<Review> In(IQueryable<Review> reviews, ReviewTab tab) => tab switch
    {
        ReviewTab.ToAnswer => reviews.Where(r => r.RepliedAt == null && r.MaskedAt == null),
        ReviewTab.Bad => reviews.Where(r => r.Stars <= ReviewPolicy.Default.MostStarsOfBad),
        ReviewTab.All => reviews,
    };
}

public sealed record ReviewDeskPage(List<ReviewDeskRow> Rows, int Number, int Last, int Total);

public sealed record ReviewDeskRow
{
    public required Id<Review> Id { get; init; }

    public required Id<Domain.Trade.OrderLine> LineId { get; init; }

    public required Id<Product> ProductId { get; init; }

    public required string ProductTitle { get; init; }

    public string? ProductPicture { get; init; }

    public int Description { get; init; }

    public int Service { get; init; }

    public int Logistics { get; init; }

    /// <summary>The shop has told the platform that it breaks the rules.</summary>
    public bool IsReported { get; init; }

    /// <summary>As everybody reads it.</summary>
    public ReviewRow Review { get; set; } = null!;
}
