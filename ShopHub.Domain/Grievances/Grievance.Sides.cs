using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Grievances.GrievanceStatus;

namespace ShopHub.Domain.Grievances;

/// <summary>What the buyer and the shop do.</summary>
public sealed partial class Grievance
{
    /// <summary>The merchant offers a way out, or does not see himself at fault; the buyer says what he thinks of it (CPL-03).</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>grievance.words</c>, <c>pictures.*</c></exception>
    public GrievanceWord Reply(ShopStaff by, bool settles, GrievanceSaying said, DateTimeOffset now)
    {
        if (Status is not WaitMerchant) throw CommonRefusals.ChangedByOthers();
        var word = Write(Sides.Merchant, said, now);
        Move(settles ? Settled : Refused, by, now);
        DueAt = now.AddHours(GrievancePolicy.ConfirmHours);
        return word;
    }

    /// <summary>The buyer is content.</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c></exception>
    public void Accept(Actor by, DateTimeOffset now)
    {
        if (!Status.IsBuyersTurn()) throw CommonRefusals.ChangedByOthers();
        Move(Done, by, now);
        End(now);
    }

    /// <summary>The buyer wants the platform (CPL-04).</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c></exception>
    public void AskPlatform(Buyer by, DateTimeOffset now)
    {
        if (!Status.IsBuyersTurn()) throw CommonRefusals.ChangedByOthers();
        GoOn(by, now, "买家申请平台处理");
    }

    /// <exception cref="Refusal"><c>common.changed-by-others</c>: it is decided already</exception>
    public void Withdraw(Buyer by, DateTimeOffset now)
    {
        if (!Status.IsUndecided()) throw CommonRefusals.ChangedByOthers();
        Move(Cancelled, by, now);
        End(now);
    }

    public bool MaySpeak(Sides side) => Status.Asked().HasFlag(side) && !Said.HasFlag(side);

    /// <summary>An asked side brings proof; when nobody else is waited for, the platform goes on.</summary>
    /// <exception cref="Refusal"><c>grievance.not-asked</c>, <c>grievance.said</c>, <c>grievance.words</c>, <c>pictures.*</c></exception>
    public GrievanceWord Say(Actor by, Sides side, GrievanceSaying said, DateTimeOffset now)
    {
        if (!Status.Asked().HasFlag(side)) throw GrievanceRefusals.NotAsked();
        var word = Write(side, said, now);
        if ((Said & Status.Asked()) == Status.Asked()) GoOn(by, now, "举证完成");
        else Note(by, now, "已举证");
        return word;
    }

    /// <summary>The buyer has sent back what was ruled; now the merchant does his part.</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>waybill.*</c></exception>
    public void SendBack(Buyer by, string carrierCode, string waybill, DateTimeOffset now)
    {
        if (Status is not WaitReturn) throw CommonRefusals.ChangedByOthers();
        var carrier = Carriers.Of(carrierCode);
        var number = carrier.Checked(waybill);
        Move(WaitHandling, by, now, $"{carrier.Name} {number}");
        (ReturnCarrier, ReturnWaybill, DueAt) = (carrier.Code, number, now.AddHours(GrievancePolicy.HandleHours));
    }

    /// <summary>The merchant shows that he has done what was ruled; the platform looks at it (CPL-06).</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>grievance.words</c>, <c>pictures.*</c></exception>
    public GrievanceWord Prove(ShopStaff by, GrievanceSaying said, DateTimeOffset now)
    {
        if (Status is not WaitHandling || IsProved) throw CommonRefusals.ChangedByOthers();
        Turn();
        var word = Write(Sides.Merchant, said, now);
        Note(by, now, "商家提交处理证明");
        (IsProved, DueAt) = (true, GrievancePolicy.DecideBy(now));
        return word;
    }

    public bool MayAppeal(DateTimeOffset now) => Status is Handled or Paid && !HasAppealed && AppealUntil >= now;

    /// <summary>The merchant does not agree, once (CPL-08).</summary>
    /// <exception cref="Refusal"><c>grievance.appeal-over</c>, <c>grievance.words</c>, <c>pictures.*</c></exception>
    public GrievanceWord AppealBy(ShopStaff by, GrievanceSaying said, DateTimeOffset now)
    {
        if (!MayAppeal(now)) throw GrievanceRefusals.AppealOver();
        Turn();
        var word = Write(Sides.Merchant, said, now);
        Move(Appeal, by, now);
        (HasAppealed, DueAt) = (true, GrievancePolicy.DecideBy(now));
        return word;
    }
}
