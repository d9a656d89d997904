namespace ShopHub.Domain.Questions;

/// <summary>The numbers of questions and answers. Source: ours, so that a page stays readable and nobody floods it.</summary>
public static class QuestionPolicy
{
    /// <summary>Characters of a question or of an answer.</summary>
    public const int MostWords = 200;

    public const int LeastWords = 2;

    /// <summary>Questions one shopper asks in a day.</summary>
    public const int MostQuestionsADay = 5;

    /// <summary>Answers one shopper gives in a day.</summary>
    public const int MostAnswersADay = 20;

    /// <summary>Answers below one question.</summary>
    public const int MostAnswers = 20;
}
