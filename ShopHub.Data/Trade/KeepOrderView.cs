using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>Keeps what the order desk shows under a name; the same name again replaces it.</summary>
[UseCase(Unlogged = true)]
public sealed class KeepOrderView(ShopDb db)
{
    /// <exception cref="Refusal"><c>order-view.name</c>, <c>order-view.full</c></exception>
    public async Task<Id<OrderView>> Run(ShopStaff by, string name, OrderFilter filter, OrderColumns hidden)
    {
        by.Needs(ShopPermission.Orders);
        var wanted = OrderView.Named(by.StaffId, name);
        var mine = await db.OrderViews.Of(by).ToListAsync();
        var view = mine.FirstOrDefault(v => v.Name == wanted.Name);
        if (view is null)
        {
            if (mine.Count >= OrderView.MostPerMember) throw TradeRefusals.ViewsFull();
            view = wanted;
            db.OrderViews.Add(view);
        }

        (view.Status, view.From, view.To, view.Words, view.Hidden) = (filter.Status, filter.From, filter.To, filter.Words, hidden);
        return view.Id;
    }
}

/// <summary>Forgets a view; the orders stay.</summary>
[UseCase(Unlogged = true)]
public sealed class ForgetOrderView(ShopDb db)
{
    public async Task Run(ShopStaff by, Id<OrderView> id)
    {
        by.Needs(ShopPermission.Orders);
        db.OrderViews.Remove(await db.OrderViews.Of(by).Where(v => v.Id == id).Found());
    }
}

/// <summary>The views a member has kept, by name.</summary>
[Queries]
public sealed class OrderViewQueries(ShopDb db)
{
    public Task<List<OrderView>> Mine(ShopStaff me)
    {
        me.Needs(ShopPermission.Orders);
        return db.OrderViews.Of(me).OrderBy(v => v.Name).ToListAsync();
    }
}
