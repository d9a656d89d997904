using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Support;

/// <summary>When a shopper wants to be called, as he typed it.</summary>
/// <param name="From">Minutes from midnight, Shanghai time.</param>
/// <param name="To">Up to and without.</param>
public sealed record CallForm(string Phone, DateOnly Day, int From, int To, string Words);

/// <summary>The numbers of CHT-14; those it leaves open are our own choice.</summary>
public static class CallPolicy
{
    /// <summary>Minutes from midnight, every day.</summary>
    public const int OpensAt = 9 * 60, ClosesAt = 21 * 60;

    public const int SlotMinutes = 30, DaysAhead = 3, MostAttempts = 3, HoursBetween = 1, KeptDays = 30;

    /// <summary>Minutes an agent has to say how a call went; hours after the time until it is missed; characters. Source: own choice.</summary>
    public const int TakenMinutes = 30, GraceHours = 24, MostWords = 200, MostNote = 300;

    /// <summary>The days a call can be asked for: today while there is a slot left, and the three after it.</summary>
    public static IReadOnlyList<DateOnly> Days(DateTimeOffset now)
    {
        var today = ShopCalendar.DayOf(now);
        return [.. Enumerable.Range(0, DaysAhead + 1).Select(today.AddDays).Where(d => Starts(d, now).Count > 0)];
    }

    /// <summary>Beginnings of slots that are not over, in minutes from midnight.</summary>
    public static IReadOnlyList<int> Starts(DateOnly day, DateTimeOffset now) =>
        [.. Enumerable.Range(0, (ClosesAt - OpensAt) / SlotMinutes).Select(i => OpensAt + i * SlotMinutes).Where(m => At(day, m + SlotMinutes) > now)];

    /// <exception cref="Refusal"><c>call.day</c>, <c>call.span</c></exception>
    internal static (DateTimeOffset From, DateTimeOffset To) Span(CallForm form, DateTimeOffset now)
    {
        if (!Days(now).Contains(form.Day)) throw CallRefusals.Day();
        if (!Starts(form.Day, now).Contains(form.From) || form.To <= form.From || form.To > ClosesAt || form.To % SlotMinutes != 0) throw CallRefusals.Span();
        return (At(form.Day, form.From), At(form.Day, form.To));
    }

    /// <summary>An hour later, or the next morning when that is too late in the day.</summary>
    internal static DateTimeOffset Again(DateTimeOffset now) => Open(now.AddHours(HoursBetween));

    /// <summary>This instant while calls are made, else the next morning.</summary>
    internal static DateTimeOffset Open(DateTimeOffset at)
    {
        var day = ShopCalendar.DayOf(at);
        return at < At(day, OpensAt) ? At(day, OpensAt) : at < At(day, ClosesAt) ? at : At(day.AddDays(1), OpensAt);
    }

    private static DateTimeOffset At(DateOnly day, int minutes) => ShopCalendar.StartOf(day).AddMinutes(minutes);
}

public static class CallRefusals
{
    public static Refusal Day() => new("call.day", $"请选今天起{CallPolicy.DaysAhead}天内的日期") { Field = nameof(CallForm.Day) };

    public static Refusal Span() => new("call.span", "请选09:00至21:00之间、还没过去的时间段，至少半小时") { Field = nameof(CallForm.From) };

    public static Refusal Words() => new("call.words", $"说明最多{CallPolicy.MostWords}字") { Field = nameof(CallForm.Words) };

    public static Refusal Once() => new("call.once", "已经约过回电，请等店铺来电，或先取消再约");

    public static Refusal ShopClosed() => new("call.closed", "这家店铺已关闭，不能再约回电");

    public static Refusal NotOffered() => new("call.not-offered", "这家店铺不提供回电，请在聊天中联系客服");

    public static Refusal Over() => new("call.over", "这个回电已经处理或取消");

    public static Refusal Taken(string by) => new("call.taken", $"{by} 正在回电");

    public static Refusal TooEarly(DateTimeOffset from) => new("call.too-early", $"{ShopCalendar.Local(from):M月d日 HH:mm} 起才能拨打");

    public static Refusal NotYours() => new("call.not-yours", "这个回电不在您手上，请重新接手");

    public static Refusal Note() => new("call.note", $"接通后请写沟通结果，最多{CallPolicy.MostNote}字") { Field = "Note" };
}
