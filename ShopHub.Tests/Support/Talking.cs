using ShopHub.Data;
using ShopHub.Data.Support;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Support;

/// <summary>What people in the town do in the chat.</summary>
internal static class Talking
{
    public static async Task<Id<Conversation>> Enters(this Town town, Buyer who, string shop = "teahouse") =>
        Town.Done(await town.As(who).Do((EnterChat use, Buyer me) => use.Run(me, shop)));

    public static Task<Outcome<int>> Says(this Town town, Buyer who, Id<Conversation> talk, string words, string? id = null, string? about = null) =>
        town.As(who).Do((SayInChat use, Buyer me) => use.Run(me, talk, new(id ?? $"{Guid.CreateVersion7()}", ChatKind.Text, words), about));

    public static Task<Outcome<int>> Answers(this Town town, ShopStaff who, Id<Conversation> talk, string words, string? id = null) =>
        town.As(who).Do((AnswerChat use, ShopStaff me) => use.Run(me, talk, new(id ?? $"{Guid.CreateVersion7()}", ChatKind.Text, words)));

    public static async Task Turns(this Town town, ShopStaff who, AgentState to)
    {
        Town.Done(await town.As(who).Do((SitDown use, ShopStaff me) => use.Run(me)));
        Town.Done(await town.As(who).Do((SetAgentState use, ShopStaff me) => use.Run(me, to)));
    }

    public static Task Beats(this Town town, ShopStaff who) => town.As(who).Do((BeatAgent use, ShopStaff me) => use.Run(me));

    public static Task<ChatPage> Chat(this Town town, Buyer who, int? before = null) => town.As(who).Ask((ChatQueries ask, Buyer me) => ask.Page(me, "teahouse", before));

    /// <summary>The jobs' turn.</summary>
    public static async Task Ticks(this Town town)
    {
        Town.Done(await town.AsClockwork.Do((ActOnChatTimers use, Clockwork me) => use.Run(me, 100)));
        Town.Done(await town.AsClockwork.Do((ActOnMessageTasks use, Clockwork me) => use.Run(me, 100)));
    }

    public static async Task CallsRun(this Town town) => Town.Done(await town.AsClockwork.Do((ActOnCalls use, Clockwork me) => use.Run(me, 100)));

    /// <summary>A colleague in the Tea House who may answer.</summary>
    public static async Task<ShopStaff> Colleague(this Town town, string name)
    {
        var member = StaffMember.Hire(town.TeaHouse.MerchantId, Guid.CreateVersion7(), name, ShopPermission.Support);
        await town.Put(member);
        return new(member.MerchantId, member.Id, name, ShopPermission.Support);
    }

    /// <summary>A shopper nobody has met yet.</summary>
    public static async Task<Buyer> Newcomer(this Town town, string name)
    {
        var (buyer, home, row) = People.Stranger(name, town.Clock.GetUtcNow());
        await town.Put(row, home);
        return buyer;
    }
}
