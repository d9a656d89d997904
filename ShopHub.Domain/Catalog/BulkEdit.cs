using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>One act by which many products were changed (批量修改): what it changed, and whether it was undone.</summary>
public sealed class BulkEdit
{
    private BulkEdit() { }

    public Id<BulkEdit> Id { get; private init; } = Id<BulkEdit>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>Made by the page, unique in the shop: pressed twice it is one act.</summary>
    public required Guid Request { get; init; }

    public required BulkChange Change { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Till then it can be undone.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Products.</summary>
    public int Done { get; private set; }

    /// <inheritdoc cref="Done"/>
    public int Skipped { get; private set; }

    /// <inheritdoc cref="Done"/>
    public int Undone { get; private set; }

    /// <summary>Null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    public string UndoneBy { get; private set; } = "";

    public static BulkEdit Of(ShopStaff by, BulkChange change, Guid request, DateTimeOffset now) => new()
    {
        MerchantId = by.MerchantId, Request = request, Change = change, By = by.Name, At = now, DueAt = now.AddHours(BulkChange.UndoHours),
    };

    public void End(int done, int skipped) => (Done, Skipped) = (done, skipped);

    /// <exception cref="Refusal"><c>bulk.too-late</c></exception>
    public void MayBeUndone(DateTimeOffset now)
    {
        if (now > DueAt) throw BulkRefusals.TooLate();
    }

    public void Undo(int undone, ShopStaff by, DateTimeOffset now) => (Undone, UndoneBy, UndoneAt) = (undone, by.Name, now);
}

/// <summary>One product of such an act.</summary>
public sealed class BulkEdited
{
    private BulkEdited() { }

    public required Id<BulkEdit> BulkEditId { get; init; }

    public required Id<Product> ProductId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required string Title { get; init; }

    /// <summary>As it was; null when it was left alone.</summary>
    public ProductContent? Before { get; init; }

    /// <summary>Its revision afterwards: with another one it was changed since, and is not undone.</summary>
    public int Revision { get; init; }

    /// <summary>Why it was left alone, or not undone; empty otherwise.</summary>
    public string Why { get; set; } = "";

    public static BulkEdited Changed(BulkEdit of, Product product, ProductContent before) => new()
    {
        BulkEditId = of.Id, ProductId = product.Id, MerchantId = of.MerchantId, Title = product.Title, Before = before, Revision = product.Revision,
    };

    public static BulkEdited LeftAlone(BulkEdit of, Product product, Refusal why) =>
        new() { BulkEditId = of.Id, ProductId = product.Id, MerchantId = of.MerchantId, Title = product.Title, Why = why.Message };
}
