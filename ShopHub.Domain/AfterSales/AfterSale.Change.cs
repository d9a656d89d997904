using ShopHub.Domain.Access;
using static ShopHub.Domain.AfterSales.AfterSaleStatus;

namespace ShopHub.Domain.AfterSales;

public sealed partial class AfterSale
{
    /// <summary>The buyer asks for something else before anybody has answered (AS-17). The shop has its whole time again.</summary>
    /// <param name="anew">What he asks for now, of the same line.</param>
    /// <exception cref="Shared.Refusal"><c>after-sale.changed</c></exception>
    public void Change(Buyer by, AfterSale anew, DateTimeOffset now)
    {
        if (Status is not MerchantProcessing) throw AfterSaleRefusals.Changed();
        History = History.With(new(nameof(MerchantProcessing), nameof(MerchantProcessing), by.ShownAs, now, $"修改申请：{Reason.Text()}改为{anew.Reason.Text()}，{Pieces}件改为{anew.Pieces}件"));
        (Kind, Reason, Pieces, Words, Pictures) = (anew.Kind, anew.Reason, anew.Pieces, anew.Words, anew.Pictures);
        (Cash, Subsidy, Freight, DueAt) = (anew.Cash, anew.Subsidy, anew.Freight, anew.DueAt);
        (WantedSkuId, WantedText) = (anew.WantedSkuId, anew.WantedText);
    }
}
