using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Support;

namespace ShopHub.Tests.Architecture;

/// <summary>Lin's chat with the Tea House, looked after by its owner.</summary>
internal sealed record LinsChat(Id<Conversation> Talk, Id<ChatSession> Session, Id<ChatMessage> Message, Id<CannedReply> Canned, Id<CallRequest> Call)
{
    public static async Task<LinsChat> Of(Town town)
    {
        await town.Turns(town.TeaHouse, AgentState.Online);
        var talk = await town.Enters(town.Lin);
        Town.Done(await town.Says(town.Lin, talk, "在吗"));
        var canned = CannedReply.Make(town.TeaHouse, isShops: true, "发货", "今天发货");
        var call = CallRequest.Ask(town.Lin, town.TeaHouse.MerchantId, new("13800001234", ShopCalendar.DayOf(town.Clock.GetUtcNow()).AddDays(1), 600, 660, ""), town.Clock.GetUtcNow());
        await town.Put(canned, call);
        return new(talk, await town.Look(db => db.ChatSessions.Select(s => s.Id).SingleAsync()),
            await town.Look(db => db.ChatMessages.Where(m => m.Side == ChatSide.Buyer).Select(m => m.Id).SingleAsync()), canned.Id, call.Id);
    }
}
