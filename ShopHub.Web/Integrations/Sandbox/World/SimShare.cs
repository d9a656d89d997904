namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>A sharing order, or the number under which the rest of an order was freed.</summary>
public sealed class SimShare
{
    public required string OutOrderNo { get; init; }

    public required string OrderId { get; init; }

    /// <summary>Null: the platform's own merchant.</summary>
    public required string? SubMchId { get; init; }

    public required string TransactionId { get; init; }

    public required string Content { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until then it says PROCESSING.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Empty: it only freed the rest.</summary>
    public required List<SimShareTo> Receivers { get; init; }

    /// <summary>What it freed for the merchant.</summary>
    public long FreedFen { get; set; }
}

/// <summary>What one receiver gets, and whether he got it.</summary>
/// <param name="FailReason">Null: he got it.</param>
public sealed record SimShareTo(string Type, string Account, long Fen, string Description, string DetailId, string? FailReason);

/// <summary>Money that a receiver gave back.</summary>
public sealed class SimShareReturn
{
    public required string OutReturnNo { get; init; }

    public required string ReturnId { get; init; }

    public required string OutOrderNo { get; init; }

    public required string OrderId { get; init; }

    public required string? SubMchId { get; init; }

    public required string ReturnMchId { get; init; }

    public required long Fen { get; init; }

    public required string Content { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null: it was given back.</summary>
    public required string? FailReason { get; init; }
}

/// <summary>What the platform added to an order of a sub-merchant (补差), and took back of it.</summary>
public sealed class SimSubsidy
{
    public required string TransactionId { get; init; }

    public required string SubMchId { get; init; }

    public required string SubsidyId { get; init; }

    public required string Content { get; init; }

    public required long Fen { get; init; }

    /// <summary>By the platform's number of the return.</summary>
    public Dictionary<string, long> Returned { get; init; } = [];
}

/// <summary>Somebody orders may be shared with.</summary>
public sealed record SimReceiver(string Type, string Account, string? Name, string RelationType, bool IsGone = false)
{
    public string Key => $"{Type} {Account}";
}
