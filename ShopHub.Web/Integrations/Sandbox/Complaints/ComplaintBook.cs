using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Complaints;

/// <summary>What a payer fills in.</summary>
public sealed record ComplaintWish(string OutTradeNo, string Words, string Kind = "REFUND", long? RefundFen = null, bool Urgent = false)
{
    public List<string> Pictures { get; init; } = [];
}

/// <summary>The life of complaints: raised and continued by payers, answered by merchants; each step is told.</summary>
public sealed class ComplaintBook(SandboxWorld world, Scheduler scheduler, Notifier notifier, FaultTable faults)
{
    /// <summary>Nineteen others complain at the same moment, and every callback comes more than once.</summary>
    public const string Burst = "BURST";

    private const int Others = 19;

    /// <returns>Null when there is no such paid order.</returns>
    public SimComplaint? Raise(ComplaintWish wish)
    {
        if (world.Orders.GetValueOrDefault(wish.OutTradeNo) is not { IsPaid: true, IsCombined: false } order) return null;
        var isBurst = faults.Strike(FaultStage.Complaint, "COMPLAINT", wish.OutTradeNo)?.Kind == Burst;
        var made = Make(wish, order, isBurst ? new(CallbackTricks.Parallel) : null);
        if (!isBurst) return made;
        var paid = world.Orders.Values.Where(o => o is { IsPaid: true, IsCombined: false }).OrderByDescending(o => o.CreatedAt).ThenBy(o => o.OutTradeNo).Take(Others).ToList();
        for (var i = 0; i < Others; i++)
            Make(wish with { OutTradeNo = paid[i % paid.Count].OutTradeNo }, paid[i % paid.Count], new(i % 2 == 0 ? CallbackTricks.Twice : CallbackTricks.Parallel));
        return made;
    }

    /// <summary>The payer says more, or complains again about what was over.</summary>
    public void Continue(SimComplaint complaint, string words)
    {
        lock (world.LockOf(complaint.ComplaintId))
        {
            var again = complaint.State == "PROCESSED";
            (complaint.State, complaint.PayerWaits) = (again ? "PENDING" : complaint.State, true);
            if (again) complaint.Times++;
            Say(complaint, "payer", again ? "USER_CONTINUE_COMPLAINT" : "USER_RESPONSE", words, []);
        }

        Tell(complaint, complaint.State == "PENDING" && complaint.Times > 1 ? "CONTINUE_COMPLAINT" : "USER_RESPONSE", null);
    }

    /// <summary>The payer asks WeChat Pay's own service for help.</summary>
    public void CallService(SimComplaint complaint)
    {
        lock (world.LockOf(complaint.ComplaintId))
        {
            complaint.IsAtChannel = true;
            Say(complaint, "payer", "USER_APPLY_PLATFORM_SERVICE", "申请微信支付客服协助", []);
        }

        Tell(complaint, "USER_APPLY_PLATFORM_SERVICE", null);
    }

    /// <summary>Called under the complaint's lock.</summary>
    public void Answer(SimComplaint complaint, string act, string words, List<string> pictures)
    {
        complaint.PayerWaits = false;
        complaint.State = act == "MERCHANT_CONFIRM_COMPLETE" ? "PROCESSED" : "PROCESSING";
        Say(complaint, complaint.MchId, act, words, pictures);
        Tell(complaint, act, null);
    }

    private SimComplaint Make(ComplaintWish wish, SimOrder order, FaultDeed? trick)
    {
        var made = new SimComplaint
        {
            ComplaintId = world.Numbers.ComplaintId(scheduler.Now), OutTradeNo = order.OutTradeNo, MchId = order.SubMchId ?? world.Merchant.MchId,
            OpenId = order.PaidBy ?? order.OpenId ?? "", Detail = wish.Words, Kind = wish.Kind, RefundFen = wish.Kind == "REFUND" ? wish.RefundFen ?? order.TotalFen : 0,
            Phone = "13800138000", IsUrgent = wish.Urgent, CreatedAt = scheduler.Now, Pictures = wish.Pictures,
        };
        Say(made, "payer", "USER_CREATE_COMPLAINT", wish.Words, []);
        Tell(made, "CREATE_COMPLAINT", trick);
        return made;
    }

    private void Say(SimComplaint complaint, string who, string act, string words, List<string> pictures)
    {
        complaint.Talk.Add(new(world.Numbers.NoticeId(), who, act, scheduler.Now, words, pictures));
        world.Complaints.Keep(complaint);
    }

    private void Tell(SimComplaint complaint, string act, FaultDeed? trick) =>
        notifier.Announce("complaint", complaint.ComplaintId, world.Complaints.NotifyUrl, trick, act: act);
}
