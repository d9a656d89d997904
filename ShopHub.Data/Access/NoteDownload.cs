using ShopHub.Domain.Access;

namespace ShopHub.Data.Access;

/// <summary>Somebody of a shop fetches a file with money or persons in it; the one who sends it has looked at his rights.</summary>
[UseCase]
public sealed class NoteDownload(AuditNote note)
{
    public Task Run(ShopStaff by, string what)
    {
        ArgumentNullException.ThrowIfNull(by);
        note.Says("文件", what);
        return Task.CompletedTask;
    }
}

/// <inheritdoc cref="NoteDownload"/>
[UseCase]
public sealed class NotePlatformDownload(AuditNote note)
{
    public Task Run(PlatformStaff by, string what)
    {
        ArgumentNullException.ThrowIfNull(by);
        note.Says("文件", what);
        return Task.CompletedTask;
    }
}
