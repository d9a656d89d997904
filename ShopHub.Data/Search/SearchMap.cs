using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Search;

namespace ShopHub.Data.Search;

internal sealed class SearchMap : IEntityTypeConfiguration<SearchChange>, IEntityTypeConfiguration<SearchedWord>, IEntityTypeConfiguration<SynonymGroup>
{
    public void Configure(EntityTypeBuilder<SynonymGroup> map)
    {
        map.Property(g => g.Key).HasMaxLength(SynonymGroup.Most * (SynonymGroup.LongestWord + 1));
        map.Property(g => g.TaughtBy).HasMaxLength(60);
        map.HasIndex(g => g.Key).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SearchChange> map)
    {
        map.ToTable("SearchChanges");
        map.HasKey(c => c.Seq);
        map.Property(c => c.Seq).ValueGeneratedOnAdd();
    }

    public void Configure(EntityTypeBuilder<SearchedWord> map)
    {
        map.ToTable("SearchedWords");
        map.HasKey(w => w.Seq);
        map.Property(w => w.Seq).ValueGeneratedOnAdd();
        map.Property(w => w.Words).HasMaxLength(SearchText.Longest);
        map.HasIndex(w => new { w.Day, w.Words }).IsUnique();
    }
}
