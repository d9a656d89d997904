using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Questions;

namespace ShopHub.Data.Questions;

internal sealed class QuestionMap : IEntityTypeConfiguration<Question>, IEntityTypeConfiguration<QuestionAnswer>, IEntityTypeConfiguration<SaidReport>
{
    public void Configure(EntityTypeBuilder<Question> map)
    {
        map.Property(q => q.Words).HasMaxLength(QuestionPolicy.MostWords);
        map.HasIndex(q => new { q.ProductId, q.AskedAt });
        // The same question is asked once; and how many one shopper asked today.
        map.HasIndex(q => new { q.CustomerId, q.ProductId, q.Words }).IsUnique();
        map.HasIndex(q => new { q.MerchantId, q.RepliedAt, q.AskedAt });
    }

    public void Configure(EntityTypeBuilder<QuestionAnswer> map)
    {
        map.Property(a => a.Words).HasMaxLength(QuestionPolicy.MostWords);
        map.HasIndex(a => new { a.QuestionId, a.AuthorId }).IsUnique();
        map.HasIndex(a => new { a.AuthorId, a.At });
    }

    public void Configure(EntityTypeBuilder<SaidReport> map)
    {
        map.HasIndex(r => new { r.SaidId, r.ReporterId }).IsUnique();
        map.HasIndex(r => new { r.Status, r.At });
    }
}
