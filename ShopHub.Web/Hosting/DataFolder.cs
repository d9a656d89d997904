using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;

namespace ShopHub.Web.Hosting;

/// <summary>Where everything lives that must outlast the program: database, uploads, keys, logs.</summary>
public static class DataFolder
{
    public const string Setting = "Data:Folder";

    /// <summary>Finds the folder, makes sure it can be written, and leaves its full path in the settings.</summary>
    /// <exception cref="StartFailure">The folder cannot be made or written.</exception>
    public static void AddDataFolder(this WebApplicationBuilder builder)
    {
        var wanted = builder.Configuration[Setting];
        var folder = Path.GetFullPath(string.IsNullOrWhiteSpace(wanted) ? Default() : wanted);
        Prove(folder);
        builder.Configuration[Setting] = folder;
        builder.Services.AddDataProtection()
            .SetApplicationName("ShopHub")
            // The default encrypts and signs in two steps of managed code, and every signed-in page opens two such texts.
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM })
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(folder, "keys")));
    }

    private static string Default()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "ShopHub.sln"))) return Path.Combine(at.FullName, "data");
        return Path.Combine(AppContext.BaseDirectory, "data");
    }

    private static void Prove(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new StartFailure($"数据目录 {folder} 不能写入，请检查权限或改用 {Setting} 指定别的目录");
        }
    }
}
