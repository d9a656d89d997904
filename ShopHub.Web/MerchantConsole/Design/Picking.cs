using ShopHub.Domain.Catalog;
using ShopHub.Domain.Design;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.MerchantConsole.Design;

/// <summary>Products are being chosen for a block.</summary>
/// <param name="Key">The block's.</param>
/// <param name="Taken">Those it has already.</param>
/// <param name="Then">The block with what was chosen.</param>
public sealed record Picking(string Key, IReadOnlyCollection<Id<Product>> Taken, Func<DesignBlock, IReadOnlyList<Id<Product>>, DesignBlock> Then);
