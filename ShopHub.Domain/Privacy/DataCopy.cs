using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Privacy;

/// <summary>A shopper has taken a copy of his data (PIP-04); who, when and from where is kept as an access log (PIP-09).</summary>
public sealed class DataCopy
{
    private DataCopy() { }

    public Id<DataCopy> Id { get; private init; } = Id<DataCopy>.New();

    public required Id<Customer> CustomerId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>In the net; empty where there was none.</summary>
    public required string Address { get; init; }

    /// <summary>Null while it is on its way, and for ever when it was broken off.</summary>
    public long? Bytes { get; private set; }

    public static DataCopy Start(Buyer by, string address, DateTimeOffset now) => new() { CustomerId = by.CustomerId, StartedAt = now, Address = address };

    public void Finish(long bytes) => Bytes = bytes;
}
