using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Support;

/// <summary>How a shop answers: its hours, what it says first and when it is closed (接待设置, CHT-12). A shop without a row has the usual one.</summary>
public sealed class ChatSettings
{
    private ChatSettings() { }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>Minutes from midnight, Shanghai time, every day.</summary>
    public int OpensAt { get; private set; } = ChatPolicy.OpensAt;

    /// <inheritdoc cref="OpensAt"/>
    public int ClosesAt { get; private set; } = ChatPolicy.ClosesAt;

    public string Greeting { get; private set; } = "您好，有什么可以帮您？";

    public string OffHoursWords { get; private set; } = "现在不在服务时间，留言已收到，上班后会尽快回复您。";

    /// <summary>Sessions of one agent at once.</summary>
    public int Capacity { get; private set; } = ChatPolicy.UsualCapacity;

    /// <summary>Shoppers cannot ask to be called (CHT-14).</summary>
    public bool RefusesCalls { get; private set; }

    public static ChatSettings Usual(Id<Merchant> shop) => new() { MerchantId = shop };

    /// <exception cref="Refusal"><c>chat.hours</c>, <c>chat.capacity</c>, <c>chat.setting-words</c></exception>
    public void Set(ChatSettingsForm form)
    {
        const int day = 24 * 60;
        if (form.OpensAt < 0 || form.ClosesAt > day || form.OpensAt >= form.ClosesAt) throw ChatRefusals.Hours();
        if (form.Capacity is < ChatPolicy.LeastCapacity or > ChatPolicy.MostCapacity) throw ChatRefusals.Capacity();
        (OpensAt, ClosesAt, Capacity) = (form.OpensAt, form.ClosesAt, form.Capacity);
        RefusesCalls = !form.TakesCalls;
        (Greeting, OffHoursWords) = (Words(form.Greeting), Words(form.OffHoursWords));
    }

    public bool IsOpen(DateTimeOffset now) =>
        ShopCalendar.Local(now).TimeOfDay is var time && time >= TimeSpan.FromMinutes(OpensAt) && time < TimeSpan.FromMinutes(ClosesAt);

    /// <summary>Now when it is open, else the next time it opens.</summary>
    public DateTimeOffset OpenFrom(DateTimeOffset now)
    {
        if (IsOpen(now)) return now;
        var today = ShopCalendar.StartOf(ShopCalendar.DayOf(now)).AddMinutes(OpensAt);
        return now < today ? today : today.AddDays(1);
    }

    private static string Words(string words) => words.Trim() is { Length: >= 1 and <= ChatPolicy.MostNote } kept ? kept : throw ChatRefusals.SettingWords();
}

/// <summary>What the shop has typed.</summary>
public sealed record ChatSettingsForm(int OpensAt, int ClosesAt, string Greeting, string OffHoursWords, int Capacity, bool TakesCalls = true);
