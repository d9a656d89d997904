using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Learning;

namespace ShopHub.Data.Learning;

internal sealed class LearningMap : IEntityTypeConfiguration<LessonRead>
{
    public void Configure(EntityTypeBuilder<LessonRead> map)
    {
        // Read twice it is read once.
        map.HasKey(r => new { r.MemberId, r.Lesson });
        map.Property(r => r.Lesson).HasMaxLength(40);
        map.HasIndex(r => r.MerchantId);
    }
}
