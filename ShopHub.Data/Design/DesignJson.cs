using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ShopHub.Domain.Design;

namespace ShopHub.Data.Design;

/// <summary>A page in its row: what is derived is not written.</summary>
internal sealed class DesignToJson() : ValueConverter<DesignPage, string>(
    page => JsonSerializer.Serialize(page, Options), text => JsonSerializer.Deserialize<DesignPage>(text, Options)!)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new ColourToText() },
    };

    private sealed class ColourToText : JsonConverter<Colour>
    {
        public override Colour Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Colour.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Colour value, JsonSerializerOptions options) => writer.WriteStringValue(value.Hex);
    }
}
