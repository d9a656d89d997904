using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ShopHub.Tests.Verbs;

/// <summary>What an operator reads when the program cannot start: one sentence and exit code 1, never a stack trace.</summary>
public sealed class StartSpecs(StartSpecs.Machine machine) : IClassFixture<StartSpecs.Machine>
{
    [Theory]
    [InlineData("Database__Engine", "Oracle", "Database:Engine", "Sqlite、SqlServer")]
    [InlineData("Database__MaxBatchSize", "many", "Database:MaxBatchSize", "整数")]
    [InlineData("Limits__SearchPerMinute", "many", "Limits:SearchPerMinute", "整数")]
    [InlineData("Jobs__Enabled", "perhaps", "Jobs:Enabled", "true 或 false")]
    [InlineData("Database__ConnectionString", "nonsense", "Database:ConnectionString", "数据库打不开")]
    [InlineData("ASPNETCORE_URLS", "nonsense", "nonsense", "http://")]
    [InlineData("ASPNETCORE_URLS", "http://203.0.113.7:5080", "203.0.113.7", "不是本机")]
    [InlineData("ASPNETCORE_ENVIRONMENT", "Production", "WeChatPay:MchId", "缺少")]
    public async Task A_wrong_setting_is_named(string setting, string value, string named, string hint) =>
        await machine.Refuses([], (setting, value), named, hint);

    [Theory]
    [InlineData("audti", "audti", "audit")]
    [InlineData("import nofile.csv --shop yunjian", "nofile.csv", "找不到")]
    [InlineData("import present.csv --shop nobody", "nobody", "没有")]
    [InlineData("import present.csv", "--shop", "用法")]
    [InlineData("script --engine Oracle", "Oracle", "SqlServer")]
    [InlineData("seed --shops many", "many", "整数")]
    [InlineData("clock tomorrow", "tomorrow", "+7d")]
    [InlineData("founder", "founder", "用法")]
    public async Task A_wrong_command_is_named(string typed, string named, string hint) =>
        await machine.Refuses(typed.Split(' '), null, named, hint);

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await machine.Refuses(["--urls", $"http://127.0.0.1:{port}"], null, $"{port}", "已被占用");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        var folder = Path.Combine(machine.Folder, "present.csv", "data");

        await machine.Refuses([], ("Data__Folder", folder), folder, "Data:Folder");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told()
    {
        var folder = Directory.CreateDirectory(Path.Combine(machine.Folder, "spoilt")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "shophub.db"), new string('x', 10_000));

        await machine.Refuses(["audit"], ("Data__Folder", folder), "数据库打不开", "not a database");
    }

    [Fact]
    public async Task A_database_server_that_is_not_there_is_told()
    {
        const string nobody = "Server=127.0.0.1,1;Database=shophub;User Id=a;Password=b;Connect Timeout=1;TrustServerCertificate=true";

        await machine.Refuses(["audit"], ("Database__ConnectionString", nobody), "数据库打不开", "SQL Server", ("Database__Engine", "SqlServer"));
    }

    /// <summary>An operator's machine with a data folder that works.</summary>
    public sealed class Machine : IDisposable
    {
        public Machine() => File.WriteAllText(Path.Combine(Folder, "present.csv"), "Handle,Title\n");

        public string Folder { get; } = Directory.CreateTempSubdirectory("shophub-start-").FullName;

        public async Task Refuses(string[] typed, (string Name, string Value)? setting, string named, string hint, params (string Name, string Value)[] also)
        {
            var (code, output, errors) = await Start(typed, setting is { } one ? [one, .. also] : also);

            Assert.True(code == 1, $"It ended with {code}: {output}{errors}");
            var sentence = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            Assert.StartsWith("ShopHub 无法启动：", sentence, StringComparison.Ordinal);
            Assert.Contains(named, sentence, StringComparison.Ordinal);
            Assert.Contains(hint, sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);

        private async Task<(int Code, string Output, string Errors)> Start(string[] typed, (string Name, string Value)[] settings)
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ShopHub.Web.dll"), .. typed])
            {
                WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
            start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
            start.Environment["Data__Folder"] = Path.Combine(Folder, "data");
            start.Environment["Demo__Town"] = "false";
            foreach (var (name, value) in settings) start.Environment[name] = value;
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output, errors);
        }
    }
}
