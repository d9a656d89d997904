using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Storefront.Privacy;

/// <summary>A shopper's data for another program: money in fen, instants with their offset.</summary>
public static class MyDataJson
{
    // So that he need not hold more than this of anything.
    private const int FlushedAt = 16_384;

    private static readonly JsonWriterOptions s_readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static async Task Write(Stream to, IReadOnlyList<DataSection> sections, DateTimeOffset now, CancellationToken stop)
    {
        await using var json = new Utf8JsonWriter(to, s_readable);
        json.WriteStartObject();
        json.WriteString("generatedAt", ShopCalendar.Local(now));
        foreach (var section in sections)
        {
            json.WriteStartArray(section.Key);
            await section.Rows(async row =>
            {
                stop.ThrowIfCancellationRequested();
                json.WriteStartObject();
                for (var i = 0; i < row.Length; i++) Cell(json, section.Columns[i].Key, row[i]);
                json.WriteEndObject();
                if (json.BytesPending > FlushedAt) await json.FlushAsync(stop);
            });
            json.WriteEndArray();
        }

        json.WriteEndObject();
        await json.FlushAsync(stop);
    }

    private static void Cell(Utf8JsonWriter json, string key, object? cell)
    {
        switch (cell)
        {
            case null: json.WriteNull(key); break;
            case Money amount: json.WriteNumber($"{key}Fen", amount.Fen); break;
            case DateTimeOffset at: json.WriteString(key, ShopCalendar.Local(at)); break;
            case bool yes: json.WriteBoolean(key, yes); break;
            case int number: json.WriteNumber(key, number); break;
            case long number: json.WriteNumber(key, number); break;
            default: json.WriteString(key, cell.ToString()); break;
        }
    }
}
