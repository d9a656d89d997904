using Microsoft.AspNetCore.Components;
using ShopHub.Data.Ratings;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Web.Storefront.Reviews;

public sealed partial class ReviewPage
{
    private BuyerOrderRow? _row;
    private OrderLine? _line;
    private ReviewRow? _written;
    private Refusal? _obstacle;
    private bool _mayRaise;
    private Refusal? _refusal;

    [Parameter]
    public required string Number { get; set; }

    /// <summary>Which line; without it the first that waits for a review.</summary>
    [SupplyParameterFromQuery]
    public string? Line { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm]
    private ReviewForm Form { get; set; } = null!;

    private string Here => Of(_line!.Id);

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        try
        {
            _row = await Shop.Ask((BuyerOrderQueries ask, Buyer me) => ask.One(me, Number));
        }
        catch (Refusal)
        {
            Nav.NotFound();
            return;
        }

        _line = Line is null ? Waiting() ?? _row.Order.Lines[0] : _row.Order.Lines.FirstOrDefault(l => l.Id.ToString() == Line);
        if (_line is null)
        {
            Nav.NotFound();
            return;
        }

        _written = _row.Reviews.FirstOrDefault(r => r.LineId == _line.Id);
        _obstacle = Obstacle(_line);
        _mayRaise = _written is { } written && Review.ObstacleToRaise(
            written.Stars, written.WrittenAt, written.RaisedAt, SettledAt(_line), Clock.GetUtcNow(), ReviewPolicy.Default) is null;
    }

    private async Task Write()
    {
        var said = new ReviewWords(Form.Stars, Form.Description, Form.Service, Form.Logistics, Form.Words)
        {
            Pictures = Form.Pictures, IsAnonymous = Form.IsAnonymous,
        };
        var outcome = await Shop.Do((WriteReview use, Buyer me) => use.Run(me, Number, _line!.Id, said));
        _refusal = outcome.Refusal;
        if (!outcome.IsDone) return;
        var next = Waiting(but: _line);
        FormAnswer.Say(Http, next is null ? "评价已发布，谢谢您的分享" : "评价已发布，这笔订单还有商品待评价");
        Nav.NavigateTo(next is null ? $"/orders/{Number}" : Of(next.Id));
    }

    private async Task Add()
    {
        var outcome = await Shop.Do((AddToReview use, Buyer me) => use.Run(me, Number, _line!.Id, Form.Words, Form.Pictures));
        _refusal = outcome.Refusal;
        if (!outcome.IsDone) return;
        FormAnswer.Say(Http, "追评已发布");
        Nav.NavigateTo(Here);
    }

    private async Task Raise()
    {
        var outcome = await Shop.Do((RaiseReview use, Buyer me) => use.Run(me, Number, _line!.Id, Form.Stars, Form.Words));
        _refusal = outcome.Refusal;
        if (!outcome.IsDone) return;
        FormAnswer.Say(Http, "评价已修改");
        Nav.NavigateTo(Here);
    }

    private DateTimeOffset? SettledAt(OrderLine line) =>
        _row!.AfterSales.Where(a => a.LineId == line.Id && a.Status is AfterSaleStatus.Refunded).Max(a => a.EndedAt);

    private Refusal? Obstacle(OrderLine line)
    {
        var now = Clock.GetUtcNow();
        return _row!.Reviews.FirstOrDefault(r => r.LineId == line.Id) is { } written
            ? Review.ObstacleToAdd(_row.Order, written.FollowedUpAt, now, ReviewPolicy.Default)
            : Review.Obstacle(_row.Order, line, now, ReviewPolicy.Default);
    }

    private OrderLine? Waiting(OrderLine? but = null) =>
        _row!.Order.Lines.FirstOrDefault(l => l != but && _row.Reviews.All(r => r.LineId != l.Id) && Obstacle(l) is null);

    private string Of(Id<OrderLine> line) => $"/orders/{Number}/review?line={line}";
}
