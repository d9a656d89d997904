using System.Globalization;
using ShopHub.Data.Trade;
using ShopHub.Domain.Trade;

namespace ShopHub.Web.MerchantConsole.Orders;

/// <summary>The order list's filter, kept in the address so that it can be sent, saved and reloaded.</summary>
public sealed record OrdersAddress(string? State, DateOnly? From, DateOnly? To, string? Words, int Page)
{
    private const string Path = "/console/orders";

    public OrderFilter Filter => new(
        Enum.TryParse<OrderStatus>(State, out var status) && Enum.IsDefined(status) ? status : null, From, To,
        string.IsNullOrWhiteSpace(Words) ? null : Words.Trim());

    public bool IsFiltered => Filter != new OrderFilter();

    public string At(int page, string? order = null) => With(State, page, order);

    public string InState(OrderStatus? status) => With(status?.ToString(), 1, null);

    private string With(string? state, int page, string? order)
    {
        List<string> parts = [];
        Add("state", state);
        Add("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("q", Words);
        if (page > 1) Add("page", page.ToString(CultureInfo.InvariantCulture));
        Add("order", order);
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) parts.Add($"{name}={Uri.EscapeDataString(value.Trim())}");
        }
    }
}
