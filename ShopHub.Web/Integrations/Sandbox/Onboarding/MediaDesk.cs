using System.Security.Cryptography;
using ShopHub.Web.Integrations.Sandbox.Sharing;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Onboarding;

/// <summary>Takes pictures. Only what is said about them is signed, so their hash must agree with it.</summary>
public sealed class MediaDesk(SandboxWorld world)
{
    private const int LargestPicture = 5 * 1024 * 1024;
    private static readonly string[] Kinds = [".jpg", ".jpeg", ".png", ".bmp"];

    public PayAnswer Upload(PayCall call)
    {
        var meta = call.Read<MediaMeta>();
        var name = ShareRules.Text("/body/meta/filename", meta.Filename, 128);
        if (!Kinds.Contains(Path.GetExtension(name).ToLowerInvariant())) throw PayFault.Parameter("/body/meta/filename", name, "只支持 JPG、BMP、PNG 图片");
        if (call.File.Length is 0 or > LargestPicture) throw PayFault.Parameter("/body/file", null, "图片应不大于 5 MB");
        var hash = Convert.ToHexStringLower(SHA256.HashData(call.File));
        if (!hash.Equals(meta.Sha256, StringComparison.OrdinalIgnoreCase)) throw PayFault.Parameter("/body/meta/sha256", meta.Sha256, "图片的 sha256 不符");
        var media = new SimMedia(world.Numbers.MediaId(), name, hash);
        world.Onboardings.Keep(media);
        return PayAnswer.Ok(new { media_id = media.MediaId });
    }
}
