using System.Collections.Concurrent;
using System.Collections.Immutable;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>The bus of one process (Decision 0028).</summary>
internal sealed class ChatBus : IChatBus
{
    private readonly ConcurrentDictionary<Guid, ImmutableArray<Action>> _heard = [];

    public void LookAgain(Guid topic)
    {
        if (!_heard.TryGetValue(topic, out var all)) return;
        foreach (var look in all) look();
    }

    public IDisposable Hear(Guid topic, Action look)
    {
        _heard.AddOrUpdate(topic, _ => [look], (_, all) => all.Add(look));
        return new Ear(this, topic, look);
    }

    private void Drop(Guid topic, Action look)
    {
        while (_heard.TryGetValue(topic, out var all))
        {
            var left = all.Remove(look);
            if (left.IsEmpty ? _heard.TryRemove(new(topic, all)) : _heard.TryUpdate(topic, left, all)) return;
        }
    }

    private sealed class Ear(ChatBus bus, Guid topic, Action look) : IDisposable
    {
        public void Dispose() => bus.Drop(topic, look);
    }
}

/// <summary>What an act has changed that others look at; said after it is kept.</summary>
public sealed class LookAgain(IChatBus bus)
{
    private readonly HashSet<Guid> _topics = [];

    public void At(Guid topic) => _topics.Add(topic);

    public void At(Conversation talk)
    {
        At(talk.Id.Value);
        At(talk.MerchantId.Value);
    }

    internal void Say()
    {
        foreach (var topic in _topics) bus.LookAgain(topic);
        _topics.Clear();
    }
}
