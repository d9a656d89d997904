using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shelves;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Groups;

/// <summary>What is typed about a group and not saved yet.</summary>
public sealed class GroupDraft
{
    public string Name { get; set; } = "";

    public bool IsByHand { get; set; } = true;

    public bool IsTab { get; set; } = true;

    public string CategoryCode { get; set; } = "";

    public string Least { get; set; } = "";

    public string Most { get; set; } = "";

    public string Word { get; set; } = "";

    public Promises Promises { get; set; }

    public int? Days { get; set; }

    public int? LeastSold { get; set; }

    public bool InStock { get; set; }

    public GroupOrder Order { get; set; }

    /// <summary>Null: by hand.</summary>
    public GroupRule? Rule => IsByHand ? null : new()
    {
        CategoryCode = CategoryCode, LeastPrice = Fen(Least), MostPrice = Fen(Most), TitleWord = Word, Promises = Promises,
        ListedWithinDays = Days, LeastSold = LeastSold, InStock = InStock, Order = Order,
    };

    public static GroupDraft Of(ProductGroup group)
    {
        var rule = group.Rule ?? new();
        return new()
        {
            Name = group.Name, IsByHand = group.IsByHand, IsTab = group.IsTab, CategoryCode = rule.CategoryCode ?? "", Least = Written(rule.LeastPrice), Most = Written(rule.MostPrice),
            Word = rule.TitleWord ?? "", Promises = rule.Promises, Days = rule.ListedWithinDays, LeastSold = rule.LeastSold, InStock = rule.InStock, Order = rule.Order,
        };
    }

    private static long? Fen(string typed) => typed.Trim().Length == 0 ? null : Yuan.Read(typed) is { IsZero: false } sum ? sum.Fen : typed.Trim() is "0" ? 0 : -1;

    private static string Written(long? fen) => fen is { } sum ? sum == 0 ? "0" : Yuan.Write(new(sum)) : "";
}
