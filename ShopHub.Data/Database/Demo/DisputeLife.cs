using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Disputes;
using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Database.Demo;

/// <summary>What becomes of refused cases of the demo town: one rests, one waits for the judge, one is ruled for the shop and may be appealed.</summary>
internal sealed class DisputeLife(DemoDoor door, Diary diary)
{
    private int _refused;

    public void Plan(PlacedOrder placed, string number)
    {
        var nth = _refused++;
        if (nth == 0) return;
        diary.At(door.Clock.Now.AddHours(8), async () =>
        {
            await door.Do((AskPlatform use) => use.Run(placed.Buyer, number, "收货当天就联系了商家，情况属实，希望平台看一下记录。", []));
            diary.At(door.Clock.Now.AddHours(10), () => Answer(placed, number, isRuled: nth == 2));
        });
    }

    private async Task Answer(PlacedOrder placed, string number, bool isRuled)
    {
        var dispute = await door.Db.Disputes.Where(d => d.CaseNumber == number).Select(d => d.Number).SingleAsync();
        await door.Do((SayInDispute use) => use.Run(placed.Shop.Owner, dispute, "发货前有打包录像，签收时快递员当面验过外箱。", []));
        if (isRuled) diary.At(door.Clock.Now.AddHours(16), () => Rule(dispute));
    }

    private async Task Rule(string number)
    {
        var agent = await door.Db.Disputes.Where(d => d.Number == number).Select(d => d.AgentId).SingleAsync();
        var judge = await door.Db.PlatformMembers.Where(m => m.Id == agent).Select(m => new PlatformStaff(m.Id, m.Name, m.Permissions)).SingleAsync();
        await door.Do((RuleDispute use) => use.Run(judge, number, Liable.Nobody, Money.Zero, false, "签收时双方都没有提出异议，反馈时间晚于签收三天，现有证据不能证明问题发生在交付之前。"));
    }
}
