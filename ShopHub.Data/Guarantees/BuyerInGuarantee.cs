using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Guarantees;

/// <summary>The buyer claims a promise of goods he has (GUA-01); each promise of a line once.</summary>
[UseCase(Runs = 2)]
public sealed class FileGuarantee(ShopDb db, TimeProvider clock)
{
    /// <param name="number">Of the order.</param>
    /// <returns>The slip's number.</returns>
    /// <exception cref="Refusal"><c>guarantee.*</c>, <c>pictures.*</c></exception>
    public async Task<string> Run(Buyer by, string number, Id<OrderLine> line, GuaranteeRequest what, GuaranteeSaying said)
    {
        var now = clock.GetUtcNow();
        var order = await db.Orders.Of(by).Include(o => o.Lines).Where(o => o.Number == number).Found();
        var about = order.Lines.SingleOrDefault(l => l.Id == line) ?? throw CommonRefusals.NotFound();
        if (await db.Guarantees.Of(by).AnyAsync(g => g.LineId == line && g.Kind == what.Kind)) throw GuaranteeRefusals.Before();
        var basis = GuaranteePolicy.Basis(what.Kind);
        if (await db.Compensations.Of(by).AnyAsync(c => c.LineId == line && c.Basis == basis)) throw GuaranteeRefusals.Compensated();
        var (filed, word) = Guarantee.File(by, order, about, what, said, now);
        order.PauseForAfterSale(now);
        db.Guarantees.Add(filed);
        db.GuaranteeWords.Add(word);
        db.Tell(filed, "买家申请保障赔付", $"请在{GuaranteePolicy.AnswerHours}小时内答复，逾期由平台按买家的证据裁定", now);
        return filed.Number;
    }
}

/// <summary>The buyer takes it back before it is decided.</summary>
[UseCase]
public sealed class WithdrawGuarantee(ShopDb db, GuaranteeEnds ends, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public async Task Run(Buyer by, string number)
    {
        var (now, slip) = (clock.GetUtcNow(), await db.Guarantees.Of(by).Where(g => g.Number == number).Found());
        slip.Withdraw(by, now);
        await ends.Settle(slip, by, now);
        db.Tell(slip, "买家撤销了保障赔付", "这张保障单已结束，不用赔付", now);
    }
}

/// <summary>The buyer brings what he was asked for.</summary>
[UseCase]
public sealed class ProveAsBuyer(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>guarantee.not-asked</c>, <c>guarantee.said</c>, <c>guarantee.words</c>, <c>pictures.*</c></exception>
    public async Task Run(Buyer by, string number, GuaranteeSaying said)
    {
        var slip = await db.Guarantees.Of(by).Where(g => g.Number == number).Found();
        db.GuaranteeWords.Add(slip.Say(by, Sides.Buyer, said, clock.GetUtcNow()));
    }
}
