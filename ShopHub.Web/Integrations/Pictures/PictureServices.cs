using Microsoft.AspNetCore.DataProtection;
using ShopHub.Data.Applications;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Pictures;
using ShopHub.Web.Endpoints;
using ShopHub.Web.Hosting;
using ShopHub.Web.Integrations.Exports;

namespace ShopHub.Web.Integrations.Pictures;

public static class PictureServices
{
    /// <summary>Where pictures are kept, and how those of an import are fetched.</summary>
    public static void AddPictures(this WebApplicationBuilder builder)
    {
        var folder = Path.Combine(builder.Configuration[DataFolder.Setting]!, "uploads");
        builder.Services.AddSingleton(new PictureStore(folder)).AddSingleton<ArchivedPictures>();
        builder.Services.AddSingleton(p => new PaperVault(Path.Combine(builder.Configuration[DataFolder.Setting]!, "papers"), p.GetRequiredService<IDataProtectionProvider>()));
        builder.Services.AddSingleton<PictureSizes>();
        builder.Services.AddSingleton<PictureFetcher>();
        builder.Services.AddHttpClient(PictureFetcher.ClientName, client => client.Timeout = PictureFetcher.Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ConnectCallback = PictureFetcher.ConnectPublic, UseProxy = false, MaxAutomaticRedirections = 3, UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(2),
            })
            .RemoveAllLoggers();
        builder.Services.AddSingleton(new SheetVault(Path.Combine(builder.Configuration[DataFolder.Setting]!, "imports"))).AddSingleton<SheetWork>();
        builder.Services.AddSingleton(new ExportVault(Path.Combine(builder.Configuration[DataFolder.Setting]!, "exports"))).AddSingleton<ExportDesk>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ExportDesk>());
        builder.Services.AddSingleton<ImportDesk>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ImportDesk>());
    }
}
