using ShopHub.Web;
using ShopHub.Web.Endpoints;
using ShopHub.Web.Hosting;
using ShopHub.Web.Integrations.Sandbox;
using ShopHub.Web.Integrations.WeChat;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.StaffDoor;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,
        ContentRootPath = AppContext.BaseDirectory,
    });
    builder.AddDataFolder();
    builder.AddLogs();
    builder.AddRooms();
    builder.AddAccounts();
    builder.AddPages();
    builder.AddGuards();
    builder.Services.AddWeChatPay(builder.Configuration).AddWeChat(builder.Configuration).AddSandbox(builder.Configuration);

    await using var app = builder.Build();
    Settings.Check(app.Services);
    app.UseGuards();
    app.UsePages();
    app.MapSandbox();
    app.MapPaymentNotices();
    app.MapStaffDoor();
    app.MapWeChatSignIn();
    app.MapPages<App>();

    Ports.Check(app.Configuration);
    await app.Migrate();
    await app.BuildDemoTown();
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartFailure.Sentence(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
