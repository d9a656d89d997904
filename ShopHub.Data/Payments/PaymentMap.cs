using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Payments;

namespace ShopHub.Data.Payments;

internal sealed class PaymentMap : IEntityTypeConfiguration<Payment>, IEntityTypeConfiguration<SubOrder>, IEntityTypeConfiguration<Refund>,
    IEntityTypeConfiguration<PaymentIncident>, IEntityTypeConfiguration<BuyerTransfer>
{
    public void Configure(EntityTypeBuilder<Payment> map)
    {
        map.Property(p => p.OutTradeNo).HasMaxLength(32);
        map.Property(p => p.RequestId).HasMaxLength(64);
        map.Property(p => p.PrepayId).HasMaxLength(64);
        map.Property(p => p.TransactionId).HasMaxLength(64);
        map.Property(p => p.SubMchId).HasMaxLength(32);
        map.HasIndex(p => p.OutTradeNo).IsUnique();
        // A second post of the same checkout finds the first.
        map.HasIndex(p => new { p.CustomerId, p.RequestId }).IsUnique();
        // J01: which open ones are over.
        map.HasIndex(p => new { p.Status, p.ExpiresAt });
        // J02: whom to ask about now.
        map.HasIndex(p => p.AskAt);
        map.HasIndex(p => p.DueOf);
        // A day of our books beside a day of the channel's.
        map.HasIndex(p => p.PaidAt);
    }

    public void Configure(EntityTypeBuilder<SubOrder> map)
    {
        map.HasKey(s => s.Number);
        map.Property(s => s.Number).HasMaxLength(32);
        map.Property(s => s.SubMchId).HasMaxLength(32);
        map.Property(s => s.TransactionId).HasMaxLength(64);
        map.HasIndex(s => s.PaymentId);
        map.HasIndex(s => s.OrderId);
    }

    public void Configure(EntityTypeBuilder<Refund> map)
    {
        map.Property(r => r.SubOrderNumber).HasMaxLength(32);
        map.Property(r => r.OutRefundNo).HasMaxLength(64);
        map.Property(r => r.ChannelRefundId).HasMaxLength(64);
        map.HasIndex(r => r.OutRefundNo).IsUnique();
        map.HasIndex(r => r.PaymentId);
        map.HasIndex(r => r.OrderId);
        // J03: which refund to send or ask about now.
        map.HasIndex(r => r.NextAt);
        map.HasIndex(r => r.SucceededAt);
        map.Property(r => r.LastAnswer).HasMaxLength(250);
        map.Property(r => r.PaidNote).HasMaxLength(300);
        // What was closed is paid under one new number only.
        map.HasIndex(r => r.Replaces).IsUnique();
        map.HasIndex(r => r.ByHandUntil);
        map.Property(r => r.TransferNumber).HasMaxLength(32);
        map.Property(r => r.SealedCard).HasMaxLength(1_000);
    }

    public void Configure(EntityTypeBuilder<BuyerTransfer> map)
    {
        map.Ignore(t => t.CanConfirm).Ignore(t => t.IsCompensation);
        map.Property(t => t.Number).HasMaxLength(32);
        map.Property(t => t.ChannelNumber).HasMaxLength(64);
        map.Property(t => t.SealedName).HasMaxLength(512);
        map.Property(t => t.Package).HasMaxLength(600);
        map.Property(t => t.LastAnswer).HasMaxLength(250);
        map.Property(t => t.BackFor).HasMaxLength(250);
        map.HasIndex(t => t.Number).IsUnique();
        // Two clicks at once ask for one transfer.
        map.HasIndex(t => new { t.RefundId, t.CompensationId, t.Round }).IsUnique();
        map.HasIndex(t => t.CustomerId);
        // What to send or ask about now.
        map.HasIndex(t => t.NextAt);
    }

    public void Configure(EntityTypeBuilder<PaymentIncident> map)
    {
        map.Property(i => i.Detail).HasMaxLength(1_000);
        map.Property(i => i.Resolution).HasMaxLength(400);
        map.HasIndex(i => i.ResolvedAt);
        // The same message twice is one incident.
        map.HasIndex(i => new { i.Kind, i.OutTradeNo }).IsUnique();
    }
}
