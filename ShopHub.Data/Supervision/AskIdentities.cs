using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;

namespace ShopHub.Data.Supervision;

/// <summary>J20: shops whose identity was last checked six months ago prove it anew within 15 days (LAW-04). Again changes nothing.</summary>
[UseCase(Runs = 2)]
public sealed class AskIdentities(ShopDb db, TimeProvider clock)
{
    private static readonly ShopStatus[] s_trading = [ShopStatus.Open, ShopStatus.Restricted, ShopStatus.Suspended];

    /// <returns>How many shops were asked.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var before = IdentityPolicy.DueIfCheckedBy(now);
        var due = await db.Merchants.Where(m => s_trading.Contains(m.Status) && m.ContractAt <= before
                && !db.IdentityChecks.Any(c => c.MerchantId == m.Id && (c.OpenFor != null || c.CheckedAt > before)))
            .OrderBy(m => m.Id).Select(m => m.Id).Take(batch).ToListAsync();
        foreach (var shop in due)
        {
            var asked = IdentityCheck.Ask(shop, by, now);
            db.IdentityChecks.Add(asked);
            db.TellIdentity(shop, "请完成主体核验", $"平台每{IdentityPolicy.Months}个月核验一次经营者信息，请在{ShopCalendar.Local(asked.HandInBy):M月d日 HH:mm}前确认或更新，并上传新拍的照片", now);
        }

        return due.Count;
    }
}

/// <summary>A shop that has not handed it in yet is reminded 7, 3 and 1 days before the end. Again changes nothing.</summary>
[UseCase]
public sealed class RemindOfIdentity(ShopDb db, TimeProvider clock)
{
    /// <returns>How many shops were reminded.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var ids = new HashSet<Id<IdentityCheck>>();
        foreach (var days in IdentityPolicy.RemindDays)
        {
            var last = now.AddDays(days);
            ids.UnionWith(await db.IdentityChecks.Where(c => (c.Status == IdentityStatus.Asked || c.Status == IdentityStatus.Rejected)
                    && c.DueAt > now && c.DueAt <= last && (c.Reminded == null || c.Reminded > days))
                .OrderBy(c => c.DueAt).Select(c => c.Id).Take(batch).ToListAsync());
        }

        var due = await db.IdentityChecks.Where(c => ids.Contains(c.Id)).OrderBy(c => c.DueAt).Take(batch).ToListAsync();
        foreach (var check in due)
            if (check.Remind(now) is { } days)
                db.TellIdentity(check.MerchantId, $"主体核验还剩{days}天", check.IsReport ? "变更申请需要修改，逾期自动关闭" : $"请在{ShopCalendar.Local(check.DueAt!.Value):M月d日 HH:mm}前提交，逾期店铺将暂停营业", now);
        return due.Count;
    }
}

/// <summary>What was not handed in or mended in time suspends the shop; a late review is told above and decided by nobody. Again changes nothing.</summary>
[UseCase]
public sealed class ActOnOverdueIdentities(ShopDb db, Suspensions suspensions, TimeProvider clock)
{
    private const string Why = "主体核验逾期未完成，暂停营业；提交核验并审核通过后，立即恢复营业";

    /// <returns>How many were acted on.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await db.IdentityChecks.Where(c => c.OpenFor != null && c.DueAt <= now && !c.IsEscalated).OrderBy(c => c.DueAt).Take(batch).ToListAsync();
        foreach (var late in due)
        {
            if (!late.IsWithShop) late.Escalate();
            else if (late.IsReport) Close(late, by, now);
            else await Miss(late, now);
        }

        return due.Count;
    }

    private void Close(IdentityCheck late, Clockwork by, DateTimeOffset now)
    {
        db.Drop(late.End(by, "逾期未修改", now), now);
        db.TellIdentity(late.MerchantId, "主体变更已关闭", "逾期未修改，变更申请已关闭；登记确有变更的，请重新提交", now);
    }

    private async Task Miss(IdentityCheck late, DateTimeOffset now)
    {
        if (!late.Miss(now)) return;
        var shop = await db.Merchants.Where(m => m.Id == late.MerchantId).Found();
        if (await suspensions.Begin(shop, SuspensionCause.RecheckMissed, Why, now)) db.TellIdentity(shop.Id, "店铺已暂停营业", Why, now);
    }
}
