using Microsoft.AspNetCore.Components.Server.Circuits;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ShopHub.Web.Watching;

/// <summary>Sends traces and metrics to a collector when one is named: <c>Telemetry:Otlp</c>, or the standard OTEL variable.</summary>
public sealed class Telemetry(IConfiguration settings) : IHostedService, IDisposable
{
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Collector(settings) is not { } collector) return Task.CompletedTask;
        var resource = ResourceBuilder.CreateDefault().AddService("shophub");
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource(Signals.Name, "Microsoft.AspNetCore", "System.Net.Http", "Quartz")
            .AddOtlpExporter(otlp => otlp.Endpoint = collector).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(Signals.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components", "System.Runtime", "System.Net.Http")
            .AddOtlpExporter(otlp => otlp.Endpoint = collector).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        (_traces, _metrics) = (null, null);
    }

    private static Uri? Collector(IConfiguration settings) =>
        Uri.TryCreate(settings["Telemetry:Otlp"] is { Length: > 0 } named ? named : settings["OTEL_EXPORTER_OTLP_ENDPOINT"], UriKind.Absolute, out var uri) ? uri : null;
}

/// <summary>Counts open circuits.</summary>
public sealed class CircuitCount : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Signals.CircuitOpened();
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Signals.CircuitClosed();
        return Task.CompletedTask;
    }
}
