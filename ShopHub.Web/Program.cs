using ShopHub.Web;
using ShopHub.Web.Endpoints;
using ShopHub.Web.Hosting;
using ShopHub.Web.Hosting.Verbs;
using ShopHub.Web.Integrations.Insurance;
using ShopHub.Web.Integrations.Parcels;
using ShopHub.Web.Integrations.Pictures;
using ShopHub.Web.Integrations.Sandbox;
using ShopHub.Web.Integrations.WeChat;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Jobs;
using ShopHub.Web.StaffDoor;
using ShopHub.Web.Storefront;
using ShopHub.Web.Watching;

try
{
    var verb = VerbTable.Read(args);
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = verb is null ? args : [],
        ContentRootPath = AppContext.BaseDirectory,
    });
    builder.AddDataFolder();
    builder.AddLogs(quiet: verb is not null);
    builder.AddClock();
    builder.AddRooms();
    builder.AddAccounts();
    builder.AddPages();
    builder.AddGuards();
    builder.Services.AddWeChatPay(builder.Configuration).AddWeChat(builder.Configuration).AddSandbox(builder.Configuration)
        .AddParcels(builder.Environment).AddInsurer(builder.Environment);
    builder.AddPictures();
    builder.AddJobs();
    builder.AddWatching();

    await using var app = builder.Build();
    if (verb is not null) return await verb.Run(app);
    Settings.Check(app.Services);
    Ports.Check(app.Configuration);
    var town = app.OpenTown();
    app.UseGuards();
    app.UsePages();
    app.MapHealth();
    app.MapSandbox();
    app.MapPaymentNotices();
    app.MapComplaints();
    app.MapStaffDoor();
    app.MapWeChatSignIn();
    app.MapStorefrontForms();
    app.MapUploads();
    app.MapImportFaults();
    app.MapImportTemplate();
    app.MapExportFiles();
    app.MapStatementFiles();
    app.MapSalesFiles();
    app.MapArchiveFiles();
    app.MapPayoutFiles();
    app.MapAuditFiles();
    app.MapRuleFiles();
    app.MapPaperPictures();
    app.MapAuthorityFiles();
    app.MapPages<App>();

    await town;
    app.Greet();
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartFailure.Sentence(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
