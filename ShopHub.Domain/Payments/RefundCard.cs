using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Payments;

/// <summary>Where an abnormal refund goes instead: the buyer's bank card, or the merchant's own at the channel, from which the buyer is paid by hand.</summary>
/// <param name="BankType">The channel's code of the buyer's bank; empty for the merchant's card.</param>
public sealed record RefundCard(bool IsBuyers, string BankType, string Number, string Holder)
{
    public static readonly RefundCard Merchants = new(false, "", "", "");

    /// <summary>Banks by the channel's code, the most common first.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> Banks =
    [
        ("ICBC_DEBIT", "工商银行"), ("CCB_DEBIT", "建设银行"), ("ABC_DEBIT", "农业银行"), ("BOC_DEBIT", "中国银行"), ("COMM_DEBIT", "交通银行"),
        ("CMB_DEBIT", "招商银行"), ("PSBC_DEBIT", "邮储银行"), ("CITIC_DEBIT", "中信银行"), ("CEB_DEBIT", "光大银行"), ("CMBC_DEBIT", "民生银行"),
        ("SPDB_DEBIT", "浦发银行"), ("CIB_DEBIT", "兴业银行"), ("PAB_DEBIT", "平安银行"), ("GDB_DEBIT", "广发银行"),
    ];

    /// <summary>Enough to check it by, and not more.</summary>
    public string Shown => IsBuyers
        ? $"买家的银行卡（{Banks.First(b => b.Code == BankType).Name} 尾号{Number[^4..]}，{Holder[..1]}*）" : "平台的结算卡";

    /// <exception cref="Refusal"><c>refund.card</c></exception>
    public RefundCard Checked()
    {
        if (!IsBuyers) return Merchants;
        var (number, holder) = (new string([.. Number.Where(c => !char.IsWhiteSpace(c))]), Holder.Trim());
        if (Banks.All(b => b.Code != BankType)) throw PaymentRefusals.Card(nameof(BankType), "请选择买家的开户银行");
        if (!BankCard.IsRight(number)) throw PaymentRefusals.Card(nameof(Number), "银行卡号不正确，请核对");
        if (holder.Length is < 2 or > 30) throw PaymentRefusals.Card(nameof(Holder), "请填写持卡人姓名，2至30字");
        return this with { Number = number, Holder = holder };
    }
}
