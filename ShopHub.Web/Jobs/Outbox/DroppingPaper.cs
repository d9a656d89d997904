using ShopHub.Data.Applications;
using ShopHub.Data.Outbox;

namespace ShopHub.Web.Jobs.Outbox;

/// <summary>Deletes the picture of a paper nobody needs any more (PIP-05).</summary>
public sealed class DroppingPaper(PaperVault vault) : IOutboxSender
{
    public string Kind => OutboxMessage.DropPaper;

    public string Name => "删除证件照片";

    public Task<Sending> Send(string key, CancellationToken stop)
    {
        try
        {
            vault.Drop(key);
            return Task.FromResult(Sending.Done);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(Sending.Later($"证件照片删不掉：{fault.Message}"));
        }
    }
}
