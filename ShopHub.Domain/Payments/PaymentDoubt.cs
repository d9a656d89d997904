namespace ShopHub.Domain.Payments;

/// <summary>What in a message of the channel is not as it was ordered: nothing of it is booked, a person looks at it (PAY-03).</summary>
/// <param name="Number">The payment, or the shop's share of it.</param>
public sealed record PaymentDoubt(string Kind, string Number, string Detail)
{
    /// <param name="parts">The shops' shares of a combined payment; empty for a plain one.</param>
    public static IEnumerable<PaymentDoubt> In(
        ChannelPayment said, Payment payment, IReadOnlyList<SubOrder> parts, ChannelIdentity ours)
    {
        if (!ours.Takes(said.MchId, said.AppId))
            return [new("wrong-merchant", said.OutTradeNo, $"商户号 {said.MchId}，应用 {said.AppId}")];
        if (payment.IsCombined) return parts.SelectMany(part => In(said, part, ours)).Concat(Unknown(said, parts));
        if (said.SubMchId != payment.SubMchId)
            return [new("wrong-merchant", said.OutTradeNo, $"应收二级商户 {payment.SubMchId ?? "无"}，渠道通知 {said.SubMchId ?? "无"}")];
        return said.Amount == payment.Amount && said.Currency == "CNY"
            ? []
            : [new("wrong-amount", said.OutTradeNo, $"应付 {payment.Amount}，渠道通知 {said.Amount} {said.Currency}")];
    }

    private static IEnumerable<PaymentDoubt> In(ChannelPayment said, SubOrder part, ChannelIdentity ours)
    {
        if (said.Parts.FirstOrDefault(p => p.Number == part.Number) is not { } told)
            return [new("wrong-parts", part.Number, $"合单 {said.OutTradeNo} 的通知里没有这笔子单，应付 {part.Amount}")];
        if (told.MchId != ours.MchId || told.SubMchId != part.SubMchId)
            return [new("wrong-merchant", part.Number, $"应收二级商户 {part.SubMchId ?? "无"}，渠道通知 {told.MchId} {told.SubMchId ?? "无"}")];
        return told.Amount == part.Amount && told.Currency == "CNY"
            ? []
            : [new("wrong-amount", part.Number, $"合单 {said.OutTradeNo} 的子单应付 {part.Amount}，渠道通知 {told.Amount} {told.Currency}")];
    }

    private static IEnumerable<PaymentDoubt> Unknown(ChannelPayment said, IReadOnlyList<SubOrder> parts) => said.Parts
        .Where(told => parts.All(part => part.Number != told.Number))
        .Select(told => new PaymentDoubt("wrong-parts", told.Number, $"合单 {said.OutTradeNo} 没有这笔子单，渠道通知 {told.Amount}"));
}
