namespace ShopHub.Domain.Support;

/// <summary>
/// Says "look again" about a conversation or a shop's desk, after the rows were kept (Decision 0028). It carries no words: whoever
/// hears it asks through the front door, where it is seen whether he may.
/// </summary>
public interface IChatBus
{
    /// <param name="topic">The key of a conversation, or of a shop.</param>
    void LookAgain(Guid topic);

    /// <summary>Dispose to hear no more.</summary>
    IDisposable Hear(Guid topic, Action look);
}
