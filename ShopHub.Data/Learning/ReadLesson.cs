using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Learning;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Learning;

/// <summary>A member has read a lesson; again changes nothing.</summary>
[UseCase(Unlogged = true, Runs = 2)]
public sealed class ReadLesson(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, string slug)
    {
        var lesson = Lessons.Of(slug);
        if (!await db.LessonReads.AnyAsync(r => r.MemberId == by.StaffId && r.Lesson == slug)) db.LessonReads.Add(LessonRead.By(by.StaffId, by.MerchantId, lesson, clock.GetUtcNow()));
    }
}
