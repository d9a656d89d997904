namespace ShopHub.Domain.Trade;

/// <summary>What somebody of a shop needs a buyer's whole address and number for (PIP-03).</summary>
public enum WhyRead { Shipping = 1, AfterSale = 2, Contact = 3, Platform = 4 }

public static class WhyReadWords
{
    public static string Text(this WhyRead why) => why switch
    {
        WhyRead.Shipping => "打单发货",
        WhyRead.AfterSale => "处理售后",
        WhyRead.Contact => "联系买家",
        WhyRead.Platform => "配合平台核实",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, null),
    };
}
