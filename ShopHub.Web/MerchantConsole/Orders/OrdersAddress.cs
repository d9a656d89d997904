using System.Globalization;
using ShopHub.Data.Trade;
using ShopHub.Domain.Trade;

namespace ShopHub.Web.MerchantConsole.Orders;

/// <summary>The order list's filter, kept in the address so that it can be sent, saved and reloaded.</summary>
public sealed record OrdersAddress(string? State, DateOnly? From, DateOnly? To, string? Words, string? Hide, int Page)
{
    public OrderFilter Filter => new(
        Enum.TryParse<OrderStatus>(State, out var status) && Enum.IsDefined(status) ? status : null, From, To,
        string.IsNullOrWhiteSpace(Words) ? null : Words.Trim());

    /// <summary>Columns that are not shown.</summary>
    public OrderColumns Hidden => Enum.TryParse<OrderColumns>(Hide, out var hidden) ? hidden : OrderColumns.None;

    public static OrdersAddress Of(OrderView view) => new(
        view.Status?.ToString(), view.From, view.To, view.Words, view.Hidden is OrderColumns.None ? null : view.Hidden.ToString(), 1);

    public bool IsFiltered => Filter != new OrderFilter();

    public string At(int page, string? order = null) => With(State, page, order);

    public string InState(OrderStatus? status) => With(status?.ToString(), 1, null);

    /// <summary>Where what is listed is made into a file.</summary>
    public string Export => Address.Of("/console/exports", ("state", State), ("from", Day(From)), ("to", Day(To)), ("q", Words));

    private string With(string? state, int page, string? order) => Address.Of(
        "/console/orders", ("state", state), ("from", Day(From)), ("to", Day(To)), ("q", Words), ("hide", Hide),
        ("page", page > 1 ? $"{page}" : null), ("order", order));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
