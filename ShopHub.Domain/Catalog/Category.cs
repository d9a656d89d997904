using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>What the law and the category say of returning without reason (NRR-01, NRR-03).</summary>
public enum NoReasonReturn { Must = 0, Confirm = 1, Excluded = 2 }

/// <summary>A leaf of the category table (rules 4.1).</summary>
public sealed class Category
{
    private Category() { }

    /// <summary>FASHION, FOOD, …: the key.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>Technical service fee (FEE-01).</summary>
    public required Rate ServiceFee { get; set; }

    public required NoReasonReturn NoReason { get; set; }

    /// <summary>A person's shop may sell here.</summary>
    public bool OpenToPersons { get; init; }

    public int Position { get; init; }

    public static Category Define(string code, string name, int serviceFeeBasisPoints, NoReasonReturn noReason, bool openToPersons, int position) => new()
    {
        Code = code, Name = name, ServiceFee = new(serviceFeeBasisPoints), NoReason = noReason, OpenToPersons = openToPersons, Position = position,
    };
}
