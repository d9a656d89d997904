using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>Calls as both sides see them.</summary>
[Queries]
public sealed class CallQueries(ShopDb db, ChatBook book)
{
    private const int MostOpen = 200, MostEnded = 50, MostMine = 10;

    /// <exception cref="Refusal"><c>common.not-found</c>: no such shop</exception>
    public async Task<BuyerCalls> Of(Buyer me, string shopCode)
    {
        var shop = await db.Merchants.Where(m => m.Code == shopCode && m.Status != ShopStatus.Opening).Found();
        return new()
        {
            ShopCode = shop.Code, ShopName = shop.ShopName, IsOffered = shop.Status is not ShopStatus.Closed && !(await book.Settings(shop.Id)).RefusesCalls,
            Calls = await db.CallRequests.Of(me).AsNoTracking().Where(c => c.MerchantId == shop.Id).OrderByDescending(c => c.AskedAt).Take(MostMine).ToListAsync(),
            UsualPhone = await db.Addresses.Of(me).OrderByDescending(a => a.IsDefault).Select(a => a.To.Phone).FirstOrDefaultAsync() ?? "",
        };
    }

    /// <summary>Open ones by what is due first, then those that ended last. The number is whole only for who calls.</summary>
    public async Task<CallBoard> Board(ShopStaff me)
    {
        me.Needs(ShopPermission.Support);
        var open = await Rows(db.CallRequests.Of(me).Where(c => c.OpenOf != null).OrderBy(c => c.DueAt).Take(MostOpen));
        var ended = await Rows(db.CallRequests.Of(me).Where(c => c.OpenOf == null).OrderByDescending(c => c.EndedAt).Take(MostEnded));
        return new([.. open.Select(r => r.For(me))], [.. ended.Select(r => r.For(me))]);
    }

    private Task<List<CallRow>> Rows(IQueryable<CallRequest> calls) => (
        from call in calls.AsNoTracking()
        join customer in db.Customers on call.CustomerId equals customer.Id
        select new CallRow(call, customer.Nickname, call.Phone)).ToListAsync();
}

/// <summary>A shopper's calls with one shop, newest first.</summary>
public sealed record BuyerCalls
{
    public required string ShopCode { get; init; }

    public required string ShopName { get; init; }

    public required bool IsOffered { get; init; }

    public required IReadOnlyList<CallRequest> Calls { get; init; }

    /// <summary>Of his first address; empty without one.</summary>
    public required string UsualPhone { get; init; }

    public CallRequest? Open => Calls.FirstOrDefault(c => c.IsOpen);
}

public sealed record CallBoard(IReadOnlyList<CallRow> Open, IReadOnlyList<CallRow> Ended);

/// <param name="Phone">As this agent may see it.</param>
public sealed record CallRow(CallRequest Call, string Nickname, string Phone)
{
    public bool IsMine { get; private init; }

    internal CallRow For(ShopStaff me)
    {
        var isMine = Call.Status is CallStatus.Calling && Call.AgentId == me.StaffId;
        return this with { IsMine = isMine, Phone = isMine ? Phone : CallRequest.Masked(Phone) };
    }
}
