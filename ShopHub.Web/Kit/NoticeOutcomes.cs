using ShopHub.Data;

namespace ShopHub.Web.Kit;

public static class NoticeOutcomes
{
    /// <summary>Says what was done, or why not.</summary>
    public static void Show(this Notice notice, Outcome outcome, string done)
    {
        if (outcome.Refusal is { } no) notice.Say(no.Message, "stop");
        else notice.Say(done);
    }
}
