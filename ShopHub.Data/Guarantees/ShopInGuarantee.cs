using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Guarantees;

/// <summary>The shop agrees: the money is taken and sent at once (GUA-02).</summary>
[UseCase]
public sealed class AcceptGuarantee(ShopDb db, GuaranteeEnds ends, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c></exception>
    public async Task Run(ShopStaff by, string number)
    {
        by.Needs(ShopPermission.AfterSales);
        var (now, slip) = (clock.GetUtcNow(), await db.Guarantees.Of(by).Where(g => g.Number == number).Found());
        slip.Accept(by, now);
        await ends.Settle(slip, by, now);
        db.TellBuyer(slip, "商家同意保障赔付", $"赔付 {slip.Granted}，正在转到您的微信", now);
    }
}

/// <summary>The shop does not agree and shows why; the platform decides (GUA-02).</summary>
[UseCase]
public sealed class RefuseGuarantee(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>guarantee.words</c>, <c>guarantee.pictures</c></exception>
    public async Task Run(ShopStaff by, string number, GuaranteeSaying said)
    {
        by.Needs(ShopPermission.AfterSales);
        var (now, slip) = (clock.GetUtcNow(), await db.Guarantees.Of(by).Where(g => g.Number == number).Found());
        db.GuaranteeWords.Add(slip.Refuse(by, said, now));
        db.TellBuyer(slip, "商家拒绝保障赔付", $"已转平台审理，{GuaranteePolicy.DecideWorkdays}个工作日内裁定", now);
    }
}

/// <summary>The shop brings what it was asked for.</summary>
[UseCase]
public sealed class ProveAsShop(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>guarantee.not-asked</c>, <c>guarantee.said</c>, <c>guarantee.words</c>, <c>pictures.*</c></exception>
    public async Task Run(ShopStaff by, string number, GuaranteeSaying said)
    {
        by.Needs(ShopPermission.AfterSales);
        var slip = await db.Guarantees.Of(by).Where(g => g.Number == number).Found();
        db.GuaranteeWords.Add(slip.Say(by, Sides.Merchant, said, clock.GetUtcNow()));
    }
}
