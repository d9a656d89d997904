using ShopHub.Data.Trade;

namespace ShopHub.Web.MerchantConsole.Today;

/// <summary>How a thing to do is named, what its button says and where it leads.</summary>
public static class TodoWords
{
    public static (string What, string Act, string Tone, string Link) Of(TodoRow row) => row.Kind switch
    {
        TodoKind.Ship => ("待发货", "去发货", "brand", $"/console/orders?order={row.Number}"),
        TodoKind.Answer => ("售后待处理", "去处理", "warn", Case(row)),
        TodoKind.Receive => ("退货待收货", "去收货", "info", Case(row)),
        TodoKind.Reship => ("换货待发出", "去发出", "brand", Case(row)),
        TodoKind.Dispute => ("纠纷待答复", "去答复", "warn", $"/console/disputes?dispute={row.Number}"),
        TodoKind.Complaint => ("投诉待处理", "去处理", "warn", $"/console/grievances?grievance={row.Number}"),
        TodoKind.Guarantee => ("保障单待答复", "去答复", "warn", $"/console/guarantees?guarantee={row.Number}"),
    };

    private static string Case(TodoRow row) => $"/console/returns?case={row.Number}";
}
