using System.Globalization;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Shelves;

/// <summary>Products a shop shows together (店内分组): chosen by hand, or by a rule that looks for itself. A product may be in many.</summary>
public sealed class ProductGroup
{
    private ProductGroup() { }

    public Id<ProductGroup> Id { get; private init; } = Id<ProductGroup>.New();

    public required Id<Merchant> MerchantId { get; init; }

    public required string Name { get; set; }

    /// <summary>Null: its products are chosen by hand.</summary>
    public GroupRule? Rule { get; private set; }

    /// <summary>False: only blocks of the shop's design show it.</summary>
    public bool IsTab { get; private set; } = true;

    /// <summary>From 1, as the tabs stand.</summary>
    public int Position { get; set; }

    /// <summary>1 to <see cref="GroupPolicy.MostOfAShop"/>, each taken once in a shop.</summary>
    public required int Seat { get; init; }

    /// <summary>Raised with every change of its name or rule.</summary>
    public int Revision { get; private set; } = 1;

    public bool IsByHand => Rule is null;

    /// <param name="others">The shop's groups.</param>
    /// <exception cref="Refusal"><c>group.*</c></exception>
    public static ProductGroup Make(Id<Merchant> shop, string name, GroupRule? rule, IReadOnlyCollection<ProductGroup> others)
    {
        var named = Free(Named(name), others);
        var seat = Enumerable.Range(1, GroupPolicy.MostOfAShop).Except(others.Select(o => o.Seat)).FirstOrDefault();
        if (seat == 0) throw GroupRefusals.TooMany();
        return new() { MerchantId = shop, Name = named, Rule = rule?.Checked(), Seat = seat, Position = others.Count == 0 ? 1 : others.Max(o => o.Position) + 1 };
    }

    /// <param name="seen">The revision that was opened.</param>
    /// <exception cref="Refusal"><c>group.*</c>, <c>common.changed-by-others</c></exception>
    public void Change(string name, GroupRule? rule, bool isTab, int seen, IEnumerable<ProductGroup> others)
    {
        if (seen != Revision) throw CommonRefusals.ChangedByOthers();
        (Name, Rule, IsTab) = (Free(Named(name), others.Where(o => o.Id != Id)), rule?.Checked(), isTab);
        Revision++;
    }

    private static string Named(string name)
    {
        var typed = name.Trim();
        // As a reader counts: a family emoji is one sign.
        return new StringInfo(typed).LengthInTextElements is >= 1 and <= GroupPolicy.LongestName && typed.Length <= 200 ? typed : throw GroupRefusals.Name();
    }

    private static string Free(string name, IEnumerable<ProductGroup> others) =>
        others.Any(o => o.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ? throw GroupRefusals.NameTaken() : name;
}

/// <summary>A product's place in a group made by hand.</summary>
public sealed class GroupedProduct
{
    private GroupedProduct() { }

    public required Id<ProductGroup> GroupId { get; init; }

    public required Id<Product> ProductId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>From 1.</summary>
    public int Position { get; set; }

    public static GroupedProduct Put(ProductGroup group, Id<Product> product, int position) =>
        new() { GroupId = group.Id, MerchantId = group.MerchantId, ProductId = product, Position = position };
}

public static class Sequence
{
    /// <summary>The same things with one of them at another place, from 0; a place beyond the ends is the end.</summary>
    public static List<T> Moved<T>(IEnumerable<T> things, Func<T, bool> one, int to)
    {
        var list = things.ToList();
        var at = list.FindIndex(t => one(t));
        if (at < 0) throw CommonRefusals.NotFound();
        var thing = list[at];
        list.RemoveAt(at);
        list.Insert(Math.Clamp(to, 0, list.Count), thing);
        return list;
    }
}
