using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Ratings;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Database.Demo;

/// <summary>What buyers of the demo town say afterwards, and what the shops answer.</summary>
internal sealed class ReviewLife(DemoDoor door, Diary diary, Random dice)
{
    private static readonly (int Stars, string Words)[] s_words =
    [
        (5, "包装很用心，东西和图片一样，已经推荐给同事了。"),
        (5, "第二次回购，品质稳定，家里人都喜欢。"),
        (5, "发货很快，隔天就到，打开没有异味，做工细。"),
        (5, "比想象中好，细节处理得很到位，值这个价。"),
        (5, "客服耐心，选规格的时候帮了大忙，实物满意。"),
        (5, "送朋友的，她说特别喜欢，下次还来。"),
        (4, "整体不错，就是快递慢了一天，其他没得挑。"),
        (4, "颜色比图片深一点点，可以接受，质量好。"),
        (4, "用了一周来评价，挺好用的，期待耐用。"),
        (4, "性价比可以，说明书要是再详细些就更好了。"),
        (3, "中规中矩，对得起价格，没有惊喜。"),
        (3, "包装略简单，边角有点压痕，东西没坏。"),
        (2, "和预期有差距，客服处理还算及时。"),
        (1, "等了很久才发货，体验一般。"),
    ];

    // Said once, so that the platform has one to look at.
    private const string Offered = "盒子里有张卡片说好评返现五元，我就不评五星了。";

    private static readonly string[] s_replies =
        ["谢谢您的认可，欢迎常来坐坐。", "感谢支持，有任何问题随时找我们。", "收到您的建议了，包装我们会继续改进。", "抱歉让您久等了，已和仓库核对流程。"];

    private static readonly string[] s_later =
        ["用了两周再来说说：一直很好用，没有让人失望。", "追加一句：家里老人也喜欢，已经回购。", "过了些日子，做工依旧结实，推荐。"];

    private bool _isOfferTold;

    public void Plan(PlacedOrder placed)
    {
        foreach (var line in placed.Order.Lines.Where(_ => dice.Next(10) < 7))
        {
            var (stars, words) = s_words[Math.Min(s_words.Length - 1, (int)(s_words.Length * Math.Pow(dice.NextDouble(), 1.5)))];
            if (stars == 2 && !_isOfferTold) (_isOfferTold, words) = (true, Offered);
            var said = new ReviewWords(stars, stars, Math.Min(5, stars + dice.Next(2)), Math.Max(1, stars - dice.Next(2)), words) { IsAnonymous = dice.Next(9) == 0 };
            var written = door.Clock.Now.AddHours(6 + dice.Next(60));
            diary.At(written, () => door.Do((WriteReview use) => use.Run(placed.Buyer, placed.Order.Number, line.Id, said)));
            if (stars < 4 || dice.Next(2) == 0)
                diary.At(written.AddHours(3 + dice.Next(30)), () => Reply(placed, line.Id, s_replies[stars < 4 ? 2 + dice.Next(2) : dice.Next(2)]));
            if (stars == 5 && dice.Next(4) == 0)
                diary.At(written.AddDays(6 + dice.Next(12)), () => AddTo(placed, line.Id, s_later[dice.Next(s_later.Length)]));
        }
    }

    private Task AddTo(PlacedOrder placed, Id<OrderLine> line, string words) =>
        door.Do((AddToReview use) => use.Run(placed.Buyer, placed.Order.Number, line, words, []));

    private Task Reply(PlacedOrder placed, Id<OrderLine> line, string words) => door.Do(async (AnswerReview use) =>
    {
        var review = await door.Db.Reviews.Where(r => r.LineId == line).Select(r => r.Id).SingleAsync();
        await use.Run(placed.Shop.Owner, review, words);
    });
}
