namespace ShopHub.Domain.Protection;

/// <summary>One thing a shop is judged by (CRT-03), in the order of its sheet.</summary>
public enum Criterion
{
    State = 1, OpenDays = 2, Orders = 3, Ratings = 4, Description = 5, Logistics = 6, Service = 7, OnTime = 8, Quality = 9, Dispute = 10, Reply = 11, Timely = 12,
    Serious = 13, Points = 14, Deposit = 15, Papers = 16, NoReason = 17,
}

/// <summary>One line of a score sheet (评估明细).</summary>
/// <param name="Value">Hundredths of a star, parts of a million, days, pieces or points; 1 and 0 for yes and no.</param>
/// <param name="Needed">In the same unit.</param>
/// <param name="Weight">Of 100; 0 for what only lets in.</param>
/// <param name="Part">Of 10,000; 0 without a weight.</param>
public sealed record SheetLine(Criterion What, long Value, long Needed, bool IsPassed, int Weight, int Part)
{
    /// <summary>Hundredths of a point, before everything is added up and cut off.</summary>
    public int PointsX100 => Weight * Part / 100;
}

/// <summary>What stands of a shop besides its figures, at the instant of the evaluation.</summary>
public sealed record ShopStanding
{
    public bool IsOpen { get; init; } = true;

    /// <summary>Whole days since it opened.</summary>
    public int OpenDays { get; init; } = 365;

    /// <summary>Serious violations within the days that count.</summary>
    public int Serious { get; init; }

    public int Points { get; init; }

    public bool IsDepositShort { get; init; }

    public bool HavePapersEnded { get; init; }

    /// <summary>Goods on sale without the seven days that their category must give.</summary>
    public int WithoutNoReason { get; init; }
}

public static class Criteria
{
    /// <summary>As shops, buyers and the platform read it.</summary>
    public static string Text(this Criterion what) => what switch
    {
        Criterion.State => "店铺正常营业",
        Criterion.OpenDays => "开店天数",
        Criterion.Orders => "付款订单",
        Criterion.Ratings => "有效评分",
        Criterion.Description => "描述相符",
        Criterion.Logistics => "物流服务",
        Criterion.Service => "服务态度",
        Criterion.OnTime => "按时发货率",
        Criterion.Quality => "品质退款率",
        Criterion.Dispute => "判定商家责任",
        Criterion.Reply => "三分钟回复率",
        Criterion.Timely => "售后及时处理率",
        Criterion.Serious => "严重违规",
        Criterion.Points => "违规积分",
        Criterion.Deposit => "保证金足额",
        Criterion.Papers => "资质有效",
        Criterion.NoReason => "7天无理由",
    };
}
