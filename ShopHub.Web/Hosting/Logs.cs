using Microsoft.Extensions.Logging.Console;

namespace ShopHub.Web.Hosting;

/// <summary>One JSON line per event for machines; short lines for the person at the keyboard in Development.</summary>
public static class Logs
{
    /// <param name="quiet">A verb says its one line itself.</param>
    public static void AddLogs(this WebApplicationBuilder builder, bool quiet)
    {
        builder.Logging.ClearProviders();
        if (quiet) return;
        builder.Logging.Configure(options => options.ActivityTrackingOptions =
            ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        if (builder.Environment.IsDevelopment())
            builder.Logging.AddSimpleConsole(line =>
            {
                line.SingleLine = true;
                line.TimestampFormat = "HH:mm:ss ";
                line.ColorBehavior = LoggerColorBehavior.Default;
            });
        else
            builder.Logging.AddJsonConsole(line =>
            {
                line.IncludeScopes = true;
                line.UseUtcTimestamp = true;
                line.TimestampFormat = "O";
            });
    }
}
