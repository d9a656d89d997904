using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Domain.Violations;

namespace ShopHub.Domain.Learning;

/// <param name="Right">The place of the right answer among <paramref name="Answers"/>.</param>
public sealed record QuizQuestion(string Asks, IReadOnlyList<string> Answers, int Right);

/// <summary>What somebody has understood who has read the rules (规则测验, VIO-03); all must be right, as often tried as one likes.</summary>
public static class RulesQuiz
{
    public static IReadOnlyList<QuizQuestion> Questions { get; } =
    [
        new("买家付款后，最晚多久要发货？", [$"{OrderPolicy.Default.ShipHours}小时内", "3个工作日内", "7天内"], 0),
        new("收到售后申请，多久不处理就按同意处理？", ["24小时", $"{AfterSalePolicy.Default.AnswerHours}小时", "7天"], 1),
        new("填写虚假的运单号，属于哪一种违规？", ["不算违规", ViolationRule.All.First(r => r.Code == FakeShipping).Name, "只会被提醒"], 1),
        new($"积分达到{(int)MeasureStep.GoodsOff}分会怎样？", [MeasureStep.NoActivities.Words(), MeasureStep.GoodsOff.Words(), MeasureStep.Suspension.Words()], 1),
        new("不同意一次违规处理，该怎么做？", ["联系买家撤销", "重新注册店铺", $"{ViolationPolicy.AppealDays}天内在“违规与申诉”申诉一次"], 2),
    ];

    private const string FakeShipping = "false-shipping";

    /// <param name="answers">The place of the chosen answer of each question.</param>
    /// <exception cref="Refusal"><c>learning.quiz</c></exception>
    public static void MustPass(IReadOnlyList<int> answers)
    {
        var wrong = Questions.Index().Count(q => q.Item.Right != (q.Index < answers.Count ? answers[q.Index] : -1));
        if (wrong > 0) throw new Refusal("learning.quiz", $"还有{wrong}题不对，请再看一遍规则");
    }
}
