using Microsoft.Extensions.Options;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>Decides when a callback is sent, and again, until the shop has acknowledged it.</summary>
public sealed class Notifier(
    SandboxWorld world, Scheduler scheduler, FaultTable faults, CallbackSender sender, IOptions<SandboxOptions> options)
{
    /// <summary>Waits between attempts; 15 after the first, then it gives up.</summary>
    private static readonly TimeSpan[] Plan =
    [
        Seconds(15), Seconds(15), Seconds(30), Minutes(3), Minutes(10), Minutes(20), Minutes(30), Minutes(30), Minutes(30),
        Minutes(60), Minutes(180), Minutes(180), Minutes(180), Minutes(360), Minutes(360),
    ];

    /// <summary>Transfers have a plan of their own: 15 s ten times, 5 minutes ten times, half an hour 44 times.</summary>
    private static readonly TimeSpan[] TransferPlan =
        [.. Enumerable.Repeat(Seconds(15), 10), .. Enumerable.Repeat(Minutes(5), 10), .. Enumerable.Repeat(Minutes(30), 44)];

    /// <summary>The plan of withdrawals. Source: wechat-pay-v3.md §15, MCHWITHDRAW.CHANGE.</summary>
    private static readonly TimeSpan[] WithdrawPlan =
        [.. Enumerable.Repeat(Seconds(15), 10), .. Enumerable.Repeat(Minutes(5), 10), .. Enumerable.Repeat(Minutes(30), 47)];

    private const int AtOnce = 5;

    /// <summary>Makes the callback and plans it. Null when nobody wants one.</summary>
    public SimNotice? Announce(string kind, string key, string? url, FaultDeed? trick = null, bool sendNow = false, string? act = null, string? says = null)
    {
        if (url is null) return null;
        var notice = new SimNotice
        {
            Id = world.Numbers.NoticeId(),
            Kind = kind,
            Key = key,
            Says = says,
            Url = url,
            Act = act,
            CreatedAt = scheduler.Now,
            Trick = trick ?? faults.Strike(FaultStage.Notify, $"NOTIFY {kind}", key),
        };
        notice.NextAt = scheduler.Now + FirstWait(notice.Trick);
        if (notice.Trick?.Kind == CallbackTricks.Lose || !sender.MayGoTo(url)) notice.State = "dropped";
        world.Keep(notice);
        if (!sendNow) Schedule(notice);
        return notice;
    }

    /// <summary>After a restart: what was not acknowledged goes on.</summary>
    public void Resume()
    {
        foreach (var notice in world.Notices.Values) Schedule(notice);
    }

    public void Hold(SimNotice notice, string state)
    {
        notice.State = state;
        world.Keep(notice);
        Schedule(notice);
    }

    /// <summary>Sends it now, whatever became of it before.</summary>
    public Task SendAgain(SimNotice notice) => sender.Send(notice, null);

    /// <summary>One attempt as planned, and the next one planned when it fails.</summary>
    public async Task Attempt(SimNotice notice)
    {
        if (notice.State != "waiting") return;
        var trick = notice.Attempts.Count == 0 ? notice.Trick : null;
        await Task.WhenAll(Copies(trick).Select(_ => sender.Send(notice, trick)));
        if (trick?.Kind == CallbackTricks.Twice) await sender.Send(notice, null);
        if (notice.State == "waiting") PlanNext(notice);
    }

    private void PlanNext(SimNotice notice)
    {
        // Answers to tricky attempts are in the list too, so a plan may be used up a little faster.
        var plan = notice.Kind switch { "transfer" => TransferPlan, SimNotice.Withdraw => WithdrawPlan, _ => Plan };
        if (notice.Attempts.Count > plan.Length) notice.State = "given-up";
        else notice.NextAt = scheduler.Now + plan[notice.Attempts.Count - 1] / options.Value.TimeScale;
        world.Keep(notice);
        Schedule(notice);
    }

    private void Schedule(SimNotice notice)
    {
        if (notice.State == "waiting") scheduler.At(notice.NextAt, () => Attempt(notice));
    }

    private TimeSpan FirstWait(FaultDeed? trick) => trick?.Kind == CallbackTricks.Late
        ? TimeSpan.FromSeconds(trick.Seconds)
        : TimeSpan.FromMilliseconds(world.Numbers.Chance() * options.Value.CallbackDelayMilliseconds);

    private static IEnumerable<int> Copies(FaultDeed? trick) =>
        Enumerable.Range(0, trick?.Kind == CallbackTricks.Parallel ? AtOnce : 1);

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);

    private static TimeSpan Minutes(int count) => TimeSpan.FromMinutes(count);
}
