using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Database;

/// <summary>SQLite compares blobs from the left, so the timestamp that SQL Server wants last goes first.</summary>
internal static class OrderedBytes
{
    public static byte[] From(Guid value)
    {
        var key = value.ToByteArray();
        return [.. key[10..], .. key[..10]];
    }

    public static Guid ToGuid(byte[] bytes) => new([.. bytes[6..], .. bytes[..6]]);
}

internal sealed class IdToBytes<T>() : ValueConverter<Id<T>, byte[]>(id => OrderedBytes.From(id.Value), bytes => new(OrderedBytes.ToGuid(bytes)));

internal sealed class IdToGuid<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new(value));

internal sealed class GuidToBytes() : ValueConverter<Guid, byte[]>(value => OrderedBytes.From(value), bytes => OrderedBytes.ToGuid(bytes));

internal sealed class InstantToTicks() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

internal sealed class InstantToUtc() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime, utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

internal sealed class RateToInt() : ValueConverter<Rate, int>(rate => rate.BasisPoints, points => new(points));

internal sealed class HistoryToJson() : ValueConverter<History, string>(
    history => Json.Write<IEnumerable<StatusChange>>(history), text => new(Json.Read<List<StatusChange>>(text)));

/// <summary>A list kept as JSON in its row. Lists are replaced, never changed in place, so a reference tells a change.</summary>
internal sealed class ListToJson<T>() : ValueConverter<IReadOnlyList<T>, string>(list => Json.Write(list), text => Json.Read<List<T>>(text));

internal sealed class ToJson<T>() : ValueConverter<T, string>(value => Json.Write(value), text => Json.Read<T>(text));

internal sealed class ByReference<T>() : ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => value == null ? 0 : value.GetHashCode())
    where T : class;

internal static class Json
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, s_options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, s_options)!;
}
