using ShopHub.Domain.Exports;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.Exports;

/// <summary>Where finished exports lie; a file that is being written has another name.</summary>
public sealed class ExportVault(string folder)
{
    public string Draft(Id<ExportJob> export)
    {
        Directory.CreateDirectory(folder);
        return At(export, ".new");
    }

    public long Keep(Id<ExportJob> export)
    {
        File.Move(At(export, ".new"), At(export, ""), overwrite: true);
        return new FileInfo(At(export, "")).Length;
    }

    /// <summary>Null when it is not there any more.</summary>
    public string? Find(Id<ExportJob> export) => File.Exists(At(export, "")) ? At(export, "") : null;

    public void Forget(Id<ExportJob> export)
    {
        File.Delete(At(export, ".new"));
        File.Delete(At(export, ""));
    }

    private string At(Id<ExportJob> export, string ending) => Path.Combine(folder, $"{export.Value:N}{ending}");
}
