using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Protection;

/// <summary>J16: takes badges away from shops that may not hold them any more, and from those that nobody has evaluated in time (CRT-13, CRT-14). Again changes nothing.</summary>
[UseCase]
public sealed class GuardCertifications(ShopDb db, StandingOfShops standings, TimeProvider clock)
{
    /// <returns>How many have lost it.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var (now, lost) = (clock.GetUtcNow(), 0);
        foreach (var (cause, shops) in Causes(now))
        {
            foreach (var certification in await Held.Where(c => shops.Contains(c.MerchantId)).Take(batch).ToListAsync())
            {
                if (certification.State is not CertificationState.Certified) continue;
                certification.Revoke(cause, now);
                await TakeOff(certification, "交易保障“保”标识已取消", $"{cause.Text()}；问题解决后，下一次评估通过可重新获得", now);
                lost++;
            }
        }

        return lost + await Lapse(batch, now);
    }

    private IQueryable<Certification> Held => db.Certifications.Where(c => c.State == CertificationState.Certified).OrderBy(c => c.ValidUntil);

    private IEnumerable<(LossCause, IQueryable<Id<Merchant>>)> Causes(DateTimeOffset now)
    {
        var violations = standings.InEffect;
        yield return (LossCause.Closing, db.Merchants.Where(m => m.Status == ShopStatus.Closing || m.Status == ShopStatus.Closed).Select(m => m.Id));
        yield return (LossCause.Serious, violations.Where(v => v.Class == ViolationClass.Serious && db.Certifications.Any(c => c.MerchantId == v.MerchantId && c.Since < v.DecidedAt)).Select(v => v.MerchantId));
        yield return (LossCause.Points, violations.Where(v => v.CountsUntil > now).GroupBy(v => v.MerchantId).Where(g => g.Sum(v => v.Points) >= (int)MeasureStep.GoodsOff).Select(g => g.Key));
        yield return (LossCause.Suspended, db.Merchants.Where(m => m.Status == ShopStatus.Suspended).Select(m => m.Id));
        yield return (LossCause.Deposit, db.DepositCalls.Where(c => c.Status == DepositCallStatus.GoodsOff).Select(c => c.MerchantId));
        yield return (LossCause.Papers, standings.PapersEnded);
    }

    private async Task<int> Lapse(int batch, DateTimeOffset now)
    {
        var late = now.AddHours(-ProtectionCalendar.GraceHours);
        var over = await Held.Where(c => c.ValidUntil <= late).Take(batch).ToListAsync();
        foreach (var certification in over.Where(c => c.State is CertificationState.Certified))
        {
            certification.LapseUnevaluated(now);
            await TakeOff(certification, "交易保障“保”标识已失效", "评估没有按时进行；评估完成后，达标的店铺会重新获得", now);
        }

        return over.Count;
    }

    private async Task TakeOff(Certification of, string title, string words, DateTimeOffset now)
    {
        (await db.Merchants.Where(m => m.Id == of.MerchantId).Found()).BadgeUntil = null;
        db.Notices.Add(Notice.To(of.MerchantId.Value, title, words, SheetEnds.Page, now));
    }
}
