using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Learning;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Violations;

/// <summary>The shop does not agree with a violation, once and within 7 days (VIO-05).</summary>
[UseCase]
public sealed class AppealViolation(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>violation.appeal-over</c>, <c>violation.appeal-words</c>, <c>pictures.*</c>, <c>status.changed</c></exception>
    public async Task Run(ShopStaff by, string number, string words, string[] pictures)
    {
        by.Needs(ShopPermission.All);
        var appealed = await db.Violations.Of(by).Where(v => v.Number == number && v.DecidedAt != null).Found();
        appealed.Appeal(by, words, pictures, clock.GetUtcNow());
    }
}

/// <summary>The shop has read what the rules say (规则学习) and answers the questions about them: this ends the training.</summary>
[UseCase]
public sealed class ConfirmTraining(ShopDb db, TimeProvider clock)
{
    /// <param name="answers">Of <see cref="RulesQuiz"/>.</param>
    /// <exception cref="Refusal"><c>learning.quiz</c>; <c>status.changed</c>: somebody has confirmed it, or it was undone</exception>
    public async Task Run(ShopStaff by, Id<Measure> id, IReadOnlyList<int> answers)
    {
        by.Needs(ShopPermission.All);
        var training = await db.Measures.Of(by).Where(m => m.Id == id && m.Step == MeasureStep.Training).Found();
        RulesQuiz.MustPass(answers);
        training.Confirm(by.Name, clock.GetUtcNow());
    }
}
