using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>What a draft becomes: a checked text, or a card of something of this shop, and of this shopper.</summary>
public sealed class ChatThings(ShopDb db, TimeProvider clock)
{
    private const int PressingHours = 6, Pressing = 1, AfterSales = 2, Rest = 4;

    /// <exception cref="Refusal"><c>common.not-found</c>, <c>pictures.foreign</c>, or what <see cref="ChatWords"/> refuses.</exception>
    public async Task<ChatContent> Content(Conversation talk, ChatDraft draft) => draft.Kind switch
    {
        ChatKind.Text => ChatWords.Checked(draft.Words),
        ChatKind.Picture => new(ChatKind.Picture, "", PictureUrl: UploadedPictures.Checked([draft.Words])[0]),
        ChatKind.Product => await Product(talk, Id<Product>.TryParse(draft.Words, null, out var key) ? key : default),
        ChatKind.Order => await Order(talk, draft.Words),
        ChatKind.AfterSale => await Case(talk, draft.Words),
        ChatKind.Line => throw CommonRefusals.NotAllowed(),
    };

    /// <summary>How pressing what he asks about is (CHT-02).</summary>
    public async Task<int> Rank(Conversation talk, ChatDraft? about)
    {
        if (about?.Kind is not ChatKind.AfterSale) return Rest;
        var soon = clock.GetUtcNow().AddHours(PressingHours);
        return await db.AfterSales.AnyAsync(a => a.Number == about.Words && a.CustomerId == talk.CustomerId && a.DueAt < soon) ? Pressing : AfterSales;
    }

    private async Task<ChatContent> Product(Conversation talk, Id<Product> id)
    {
        var product = await db.Products.AsNoTracking().Where(p => p.Id == id && p.MerchantId == talk.MerchantId).Found();
        return new(ChatKind.Product, product.Title, id.ToString(), $"{product.Price}", product.CoverUrl);
    }

    private async Task<ChatContent> Order(Conversation talk, string number)
    {
        var order = await db.Orders.AsNoTracking().Where(o => o.Number == number && o.CustomerId == talk.CustomerId && o.MerchantId == talk.MerchantId)
            .Select(o => new { o.Payable, Pieces = o.Lines.Sum(l => l.Quantity), First = o.Lines.OrderBy(l => l.Number).First() }).FirstOrDefaultAsync() ?? throw CommonRefusals.NotFound();
        return new(ChatKind.Order, order.First.Title, number, $"{order.Payable} · 共{order.Pieces}件", order.First.PictureUrl);
    }

    private async Task<ChatContent> Case(Conversation talk, string number)
    {
        var found = await (from asked in db.AfterSales
                           where asked.Number == number && asked.CustomerId == talk.CustomerId && asked.MerchantId == talk.MerchantId
                           join line in db.OrderLines on asked.LineId equals line.Id
                           select new { asked.Cash, line.Title, line.PictureUrl }).FirstOrDefaultAsync() ?? throw CommonRefusals.NotFound();
        return new(ChatKind.AfterSale, found.Title, number, $"申请退 {found.Cash}", found.PictureUrl);
    }
}
