using System.Buffers.Binary;

namespace ShopHub.Data.Database.Bulk;

/// <summary>Keys in strictly rising order, so that every row lands on the last page of its index.</summary>
internal sealed class RowIds(DateTimeOffset now)
{
    private readonly long _start = now.ToUnixTimeMilliseconds();
    private readonly long _run = Random.Shared.NextInt64();
    private long _made;

    public Guid Next()
    {
        Span<byte> key = stackalloc byte[16];
        var time = _start + (_made >> 12);
        BinaryPrimitives.WriteInt64BigEndian(key[8..], time);
        // The millisecond stands in the last six bytes (see Id<T>), before it the place within the millisecond.
        BinaryPrimitives.WriteUInt16BigEndian(key, (ushort)(_made++ & 0xFFF));
        BinaryPrimitives.WriteInt64BigEndian(key[2..10], _run);
        return new Guid(key);
    }
}
