using System.Globalization;
using ShopHub.Domain.Protection;

namespace ShopHub.Web.PlatformConsole.Protection;

/// <summary>Criteria in the units people write: per cent, stars, points.</summary>
public sealed class CriteriaDraft(ProtectionCriteria criteria)
{
    private const decimal Ppm = 10_000, Hundredths = 100;

    /// <param name="Scale">How many of the stored unit make one of the written.</param>
    public sealed record Field(string Name, string Unit, decimal Scale, Func<ProtectionCriteria, int> Get, Func<ProtectionCriteria, int, ProtectionCriteria> Put)
    {
        public string Value { get; init; } = "";

        public string Step => Scale == 1 ? "1" : "0.01";
    }

    private static readonly Field[] s_fields =
    [
        new("开店至少", "天", 1, c => c.MinOpenDays, (c, v) => c with { MinOpenDays = v }),
        new("付款订单至少", "单", 1, c => c.MinOrders, (c, v) => c with { MinOrders = v }),
        new("有效评分至少", "条", 1, c => c.MinRatings, (c, v) => c with { MinRatings = v }),
        new("三项评分至少", "分", Hundredths, c => c.MinDsr, (c, v) => c with { MinDsr = v }),
        new("按时发货率至少", "%", Ppm, c => c.MinOnTimePpm, (c, v) => c with { MinOnTimePpm = v }),
        new("品质退款率至多", "%", Ppm, c => c.MaxQualityPpm, (c, v) => c with { MaxQualityPpm = v }),
        new("判定责任至多占订单", "%", Ppm, c => c.MaxLiablePpm, (c, v) => c with { MaxLiablePpm = v }),
        new("三分钟回复率至少", "%", Ppm, c => c.MinReplyPpm, (c, v) => c with { MinReplyPpm = v }),
        new("售后及时处理率至少", "%", Ppm, c => c.MinTimelyPpm, (c, v) => c with { MinTimelyPpm = v }),
        new("严重违规看最近", "天", 1, c => c.SeriousDays, (c, v) => c with { SeriousDays = v }),
        new("违规积分少于", "分", 1, c => c.TooManyPoints, (c, v) => c with { TooManyPoints = v }),
        new("总分至少", "分", Hundredths, c => c.MinScore, (c, v) => c with { MinScore = v }),
        new("权重：描述相符", "", 1, c => c.Weights.Description, (c, v) => c with { Weights = c.Weights with { Description = v } }),
        new("权重：品质退款", "", 1, c => c.Weights.Quality, (c, v) => c with { Weights = c.Weights with { Quality = v } }),
        new("权重：按时发货", "", 1, c => c.Weights.OnTime, (c, v) => c with { Weights = c.Weights with { OnTime = v } }),
        new("权重：物流服务", "", 1, c => c.Weights.Logistics, (c, v) => c with { Weights = c.Weights with { Logistics = v } }),
        new("权重：服务态度", "", 1, c => c.Weights.Service, (c, v) => c with { Weights = c.Weights with { Service = v } }),
        new("权重：三分钟回复", "", 1, c => c.Weights.Reply, (c, v) => c with { Weights = c.Weights with { Reply = v } }),
        new("权重：售后及时", "", 1, c => c.Weights.Timely, (c, v) => c with { Weights = c.Weights with { Timely = v } }),
        new("权重：判定责任", "", 1, c => c.Weights.Dispute, (c, v) => c with { Weights = c.Weights with { Dispute = v } }),
    ];

    public ProtectionCriteria Criteria { get; private set; } = criteria;

    public int WeightSum => Criteria.Weights.All.Sum();

    public IEnumerable<Field> Fields => s_fields.Select(f => f with { Value = (f.Get(Criteria) / f.Scale).ToString("0.####", CultureInfo.InvariantCulture) });

    /// <summary>What is no number changes nothing.</summary>
    public void Set(Field field, string? written)
    {
        if (decimal.TryParse(written, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 100_000)
            Criteria = field.Put(Criteria, (int)Math.Round(value * field.Scale));
    }
}
