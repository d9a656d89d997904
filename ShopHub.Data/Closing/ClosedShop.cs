using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Merchants;

namespace ShopHub.Data.Closing;

/// <summary>
/// What the end of a shop leaves: its name is nobody's for ever, its places are free, its people have left; the owner still reads
/// its money (DRG-05, ONB-02, ONB-13).
/// </summary>
public sealed class ClosedShop(ShopDb db)
{
    internal async Task Leave(ShopClosing closing, DateTimeOffset now)
    {
        var shop = await db.Merchants.Where(m => m.Id == closing.MerchantId).Found();
        shop.Close();
        await LockNames(shop, now);
        var applications = db.Applications.Where(a => a.MerchantId == shop.Id).Select(a => a.Id);
        db.ShopSlots.RemoveRange(await db.ShopSlots.Where(s => applications.Contains(s.ApplicationId)).ToListAsync());
        db.SubjectSlots.RemoveRange(await db.SubjectSlots.Where(s => applications.Contains(s.ApplicationId)).ToListAsync());
        foreach (var member in await db.Staff.Where(s => s.MerchantId == shop.Id).ToListAsync()) member.LeaveClosedShop(now);
        db.StaffSeats.RemoveRange(await db.StaffSeats.Where(s => db.Staff.Any(m => m.Id == s.MemberId && m.MerchantId == shop.Id && !m.IsOwner)).ToListAsync());
        db.Tell(closing, "店铺已关闭", "感谢一路同行。对账单和备份仍可由店主查看、下载", now);
    }

    /// <summary>Every name it ever bore; a shop older than the table of names bears its present one.</summary>
    private async Task LockNames(Merchant shop, DateTimeOffset now)
    {
        var normalised = ShopNames.Normalised(shop.ShopName);
        var names = await db.TakenNames.Where(n => n.BorneBy == shop.Id || n.Normalised == normalised).ToListAsync();
        if (!names.Exists(n => n.Normalised == normalised))
        {
            names.Add(TakenName.BorneFromTheStart(shop));
            db.TakenNames.Add(names[^1]);
        }

        foreach (var name in names) name.Lock(now);
    }
}
