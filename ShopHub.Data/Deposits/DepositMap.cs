using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Deposits;

namespace ShopHub.Data.Deposits;

internal sealed class DepositMap : IEntityTypeConfiguration<DepositCall>, IEntityTypeConfiguration<DepositDeduction>, IEntityTypeConfiguration<DepositReturn>
{
    public void Configure(EntityTypeBuilder<DepositCall> map)
    {
        // One call of a shop at a time.
        map.HasIndex(c => c.OpenFor).IsUnique();
        // J18: whose days are over.
        map.HasIndex(c => new { c.Status, c.DueAt });
    }

    public void Configure(EntityTypeBuilder<DepositDeduction> map)
    {
        map.Property(d => d.Number).HasMaxLength(32);
        map.Property(d => d.Case).HasMaxLength(32);
        map.Property(d => d.Rule).HasMaxLength(60);
        map.Property(d => d.Why).HasMaxLength(DepositDeduction.LongestWords);
        map.Property(d => d.Appeal).HasMaxLength(DepositDeduction.LongestWords);
        map.Property(d => d.AppealedBy).HasMaxLength(60);
        map.Property(d => d.Answer).HasMaxLength(DepositDeduction.LongestWords);
        map.HasIndex(d => d.Number).IsUnique();
        // One deduction for one case.
        map.HasIndex(d => d.Case).IsUnique();
        map.HasIndex(d => new { d.MerchantId, d.MadeAt });
        map.HasIndex(d => d.Status);
    }

    public void Configure(EntityTypeBuilder<DepositReturn> map)
    {
        map.Property(r => r.Number).HasMaxLength(32);
        map.Property(r => r.Month).HasMaxLength(7);
        map.Property(r => r.AskedBy).HasMaxLength(60);
        map.Property(r => r.EndedBy).HasMaxLength(60);
        map.Property(r => r.Why).HasMaxLength(DepositDeduction.LongestWords);
        map.HasIndex(r => r.Number).IsUnique();
        // Once a month.
        map.HasIndex(r => new { r.MerchantId, r.Month }).IsUnique();
        map.HasIndex(r => new { r.Status, r.DueAt });
    }
}
