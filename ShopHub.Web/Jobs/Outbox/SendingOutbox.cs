using System.Collections.Concurrent;
using ShopHub.Data;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs.Outbox;

/// <summary>Says what acts have written down for the outside.</summary>
public sealed class SendingOutbox(FrontDoor door, IServiceScopeFactory scopes, ILogger<SendingOutbox> log) : IWork
{
    /// <summary>Calls under way at once: waiting for the other side costs nothing, and it must not be flooded.</summary>
    private const int AtOnce = 8;

    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        var tally = new Tally(0);
        while (await shop.Do((TakeMessages use, Clockwork me) => use.Run(me, Timetable.Batch)) is { Value: { Count: > 0 } due })
        {
            var said = new ConcurrentBag<SaidMessage>();
            try
            {
                await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
                    async (message, token) => said.Add(await Say(message, token)));
            }
            finally
            {
                // What was said before the stop is remembered; the rest comes again when its lease is over.
                await shop.Do((RecordSending use, Clockwork me) => use.Run(me, said));
            }

            tally = said.Aggregate(tally, (sum, one) => sum + (one.Fault is { } fault ? new(0, 1, fault) : new(1)));
        }

        return tally;
    }

    private async Task<SaidMessage> Say(DueMessage message, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetServices<IOutboxSender>().SingleOrDefault(s => s.Kind == message.Kind) is not { } sender)
            return new(message.Id, $"没有会说“{message.Kind}”的人", Finally: true);
        try
        {
            var came = await sender.Send(message.Key, stop);
            return new(message.Id, came.Fault, came.Finally);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.LogError(fault, "Message {Kind} {Key} broke off", message.Kind, message.Key);
            return new(message.Id, fault.Message, Finally: false);
        }
    }
}
