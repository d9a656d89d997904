using System.Net.Http.Headers;
using Microsoft.AspNetCore.WebUtilities;

namespace ShopHub.Web.Integrations.Sandbox.Wire;

/// <summary>What came with a request: the part that is signed, and a file beside it.</summary>
/// <param name="Vouched">The whole body, or the JSON part of an upload.</param>
public sealed record SentBody(byte[] Vouched, byte[] File)
{
    private const string Multipart = "multipart/form-data";

    public static async Task<SentBody> Of(HttpContext http)
    {
        using var all = new MemoryStream();
        await http.Request.Body.CopyToAsync(all, http.RequestAborted);
        return IsUpload(http.Request) ? await Parts(http, all) : new(all.ToArray(), []);
    }

    public static bool IsUpload(HttpRequest request) => request.ContentType?.StartsWith(Multipart, StringComparison.Ordinal) == true;

    private static async Task<SentBody> Parts(HttpContext http, MemoryStream all)
    {
        all.Position = 0;
        var boundary = MediaTypeHeaderValue.Parse(http.Request.ContentType!).Parameters.FirstOrDefault(p => p.Name == "boundary")?.Value?.Trim('"');
        var sent = new SentBody([], []);
        if (boundary is null) return sent;
        var reader = new MultipartReader(boundary, all);
        try
        {
            while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } part)
            {
                using var bytes = new MemoryStream();
                await part.Body.CopyToAsync(bytes, http.RequestAborted);
                var isMeta = part.ContentDisposition?.Contains("name=\"meta\"", StringComparison.Ordinal) == true
                    || part.ContentDisposition?.Contains("name=meta", StringComparison.Ordinal) == true;
                sent = isMeta ? sent with { Vouched = bytes.ToArray() } : sent with { File = bytes.ToArray() };
            }
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return new([], []);
        }

        return sent;
    }
}
