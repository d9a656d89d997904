using System.Text.Json;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Integrations.Sandbox.Transfers;

/// <summary>Takes transfers to shoppers, shows them and takes them back.</summary>
public sealed class TransferDesk(SandboxWorld world, TransferCourse course, Scheduler scheduler, FaultTable faults)
{
    public PayAnswer Apply(PayCall call)
    {
        var given = call.Read<TransferRequest>();
        var name = given.UserName is null ? null : call.Open("/body/user_name", given.UserName);
        TransferRules.Check(given, name, world);
        // Sealing gives other bytes each time, so what was sealed is compared.
        var content = JsonSerializer.Serialize(given with { UserName = name }, PayJson.Options);
        lock (world.LockOf(given.OutBillNo!))
        {
            if (world.TransferBills.All.TryGetValue(given.OutBillNo!, out var known))
                return known.Content == content ? PayAnswer.Ok(TransferAnswer.Accepted(known)) : throw PayFault.Invalid("商户单号已存在，且与原请求的参数不一致");
            return PayAnswer.Ok(TransferAnswer.Accepted(Make(given, name, content)));
        }
    }

    public PayAnswer ByNumber(PayCall call) => Show(world.TransferBills.All.GetValueOrDefault(call.Part("number")));

    public PayAnswer ById(PayCall call) => Show(world.TransferBills.All.Values.FirstOrDefault(b => b.TransferBillNo == call.Part("number")));

    public PayAnswer Cancel(PayCall call)
    {
        var bill = world.TransferBills.All.GetValueOrDefault(call.Part("number")) ?? throw PayFault.Missing("NOT_FOUND", "转账单不存在");
        lock (world.LockOf(bill.OutBillNo)) course.Cancel(bill);
        return PayAnswer.Ok(TransferAnswer.Cancelled(bill));
    }

    private SimTransferBill Make(TransferRequest given, string? name, string content)
    {
        var (now, trick) = (scheduler.Now, faults.Strike(FaultStage.Transfer, "TRANSFER", given.OutBillNo!));
        var made = new SimTransferBill
        {
            OutBillNo = given.OutBillNo!, TransferBillNo = world.Numbers.ShareId(now), AppId = given.Appid!, OpenId = given.Openid!, Fen = given.TransferAmount!.Value,
            Remark = given.TransferRemark!, Name = name, NotifyUrl = given.NotifyUrl, Content = content, CreatedAt = now, UpdatedAt = now, Package = world.Numbers.Code(),
            Plan = trick?.Kind, LockAt = now + TimeSpan.FromSeconds(trick?.Seconds ?? 0),
        };
        world.TransferBills.Keep(made);
        course.Begin(made);
        return made;
    }

    private PayAnswer Show(SimTransferBill? bill) =>
        bill is null ? throw PayFault.Missing("NOT_FOUND", "转账单不存在") : PayAnswer.Ok(TransferAnswer.Of(bill, world.Merchant));
}
