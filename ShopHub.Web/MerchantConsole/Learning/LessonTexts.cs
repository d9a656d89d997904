using Markdig;
using Microsoft.AspNetCore.Components;
using ShopHub.Domain.Learning;

namespace ShopHub.Web.MerchantConsole.Learning;

/// <summary>The lessons' texts, as they came with the program.</summary>
public static class LessonTexts
{
    /// <summary>Characters shown around what was found.</summary>
    private const int Before = 12, Around = 60;

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    private static readonly Dictionary<string, string> s_texts = Lessons.All.ToDictionary(l => l.Slug, l => Read(l.Slug));

    public static string Of(Lesson lesson) => s_texts[lesson.Slug];

    public static MarkupString Shown(Lesson lesson) => new(Markdown.ToHtml(Of(lesson), s_pipeline));

    /// <summary>Those whose title has the words first, then those whose text has them, with the place where they stand.</summary>
    public static IEnumerable<(Lesson Lesson, string Found)> Find(string words)
    {
        var byTitle = Lessons.All.Where(l => Has(l.Title, words)).ToList();
        return [.. byTitle.Select(l => (l, Piece(Plain(l), 0))), .. Lessons.All.Except(byTitle).Where(l => Has(Plain(l), words)).Select(l => (l, Piece(Plain(l), Plain(l).IndexOf(words, StringComparison.OrdinalIgnoreCase))))];
    }

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Plain(Lesson lesson) => Markdown.ToPlainText(Of(lesson), s_pipeline).ReplaceLineEndings(" ");

    private static string Piece(string text, int at)
    {
        var from = Math.Max(at - Before, 0);
        return $"{(from > 0 ? "…" : "")}{text.Substring(from, Math.Min(Around, text.Length - from))}…";
    }

    private static string Read(string slug)
    {
        using var stream = typeof(LessonTexts).Assembly.GetManifestResourceStream($"Lessons/{slug}.md") ?? throw new InvalidOperationException($"The lesson {slug} has no text.");
        return new StreamReader(stream).ReadToEnd();
    }
}
