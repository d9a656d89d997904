using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Support;

public enum AgentState { Offline = 0, Online = 1, Busy = 2, Break = 3 }

/// <summary>A member of a shop who answers shoppers (客服). His load is raised and lowered by conditional statements only.</summary>
public sealed class ChatAgent
{
    private ChatAgent() { }

    public required Id<StaffMember> StaffId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>As shoppers see it.</summary>
    public required string Name { get; init; }

    public AgentState State { get; private set; }

    /// <summary>When his desk was heard of last.</summary>
    public DateTimeOffset BeatAt { get; private set; }

    /// <summary>Sessions he has now.</summary>
    public int Load { get; private set; }

    /// <summary>The shop's capacity when he sat down.</summary>
    public int Capacity { get; private set; } = ChatPolicy.UsualCapacity;

    /// <summary>When he was given a session last.</summary>
    public DateTimeOffset GivenAt { get; private set; }

    public static ChatAgent SitDown(ShopStaff who, int capacity, DateTimeOffset now) =>
        new() { StaffId = who.StaffId, MerchantId = who.MerchantId, Name = who.Name, Capacity = capacity, BeatAt = now, GivenAt = now };

    /// <summary>What is shown: who is not heard of is not there, whatever he chose.</summary>
    public AgentState StateAt(DateTimeOffset now) => BeatAt < Gone(now) ? AgentState.Offline : State;

    /// <summary>Who was heard of last before this is not there any more.</summary>
    public static DateTimeOffset Gone(DateTimeOffset now) => now.AddSeconds(-ChatPolicy.BeatSeconds);
}

/// <summary>Who is asked first (CHT-03): the shopper's last agent, then the lowest load ratio, then who waits longest for a session.</summary>
public static class ChatRouting
{
    /// <param name="free">Online, heard of, below their capacity.</param>
    /// <param name="last">Whom the shopper had within 24 hours; null when nobody.</param>
    /// <param name="notHim">Who has just left the shopper waiting; asked only when nobody else is there.</param>
    public static IReadOnlyList<ChatAgent> Order(IEnumerable<ChatAgent> free, Id<StaffMember>? last, Id<StaffMember>? notHim = null) =>
        [.. free.OrderBy(a => a.StaffId == notHim).ThenByDescending(a => a.StaffId == last).ThenBy(a => (double)a.Load / a.Capacity).ThenBy(a => a.GivenAt).ThenBy(a => a.StaffId.Value)];
}
