using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Learning;

/// <summary>A member has read a lesson (已学).</summary>
public sealed class LessonRead
{
    private LessonRead() { }

    public required Id<StaffMember> MemberId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The lesson's slug.</summary>
    public required string Lesson { get; init; }

    public required DateTimeOffset At { get; init; }

    public static LessonRead By(Id<StaffMember> member, Id<Merchant> shop, Lesson lesson, DateTimeOffset now) => new() { MemberId = member, MerchantId = shop, Lesson = lesson.Slug, At = now };
}
