using ShopHub.Web;
using ShopHub.Web.Hosting;

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

    await using var app = builder.Build();
    app.UseGuards();
    app.UsePages();
    app.MapPages<App>();

    Ports.Check(app.Configuration);
    await app.Migrate();
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartFailure.Sentence(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
