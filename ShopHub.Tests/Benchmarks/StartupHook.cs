using System.Globalization;
using System.Runtime.InteropServices;

/// <summary>
/// Loaded into a measured server by the runtime (<c>DOTNET_STARTUP_HOOKS</c>): on a signal it writes down how many bytes
/// the process has allocated. The product itself carries nothing for the bench.
/// </summary>
internal static class StartupHook
{
    /// <summary>SIGUSR2, by its number on Linux.</summary>
    private const int Signal = 12;

    private static PosixSignalRegistration? s_registration;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("BENCH_ALLOCATED") is not { } file) return;
        s_registration = PosixSignalRegistration.Create((PosixSignal)Signal, context =>
        {
            context.Cancel = true;
            File.WriteAllText(file + ".new", GC.GetTotalAllocatedBytes(precise: false).ToString(CultureInfo.InvariantCulture));
            File.Move(file + ".new", file, overwrite: true);
        });
    }
}
