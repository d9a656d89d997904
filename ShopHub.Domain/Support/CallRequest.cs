using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Support.CallStatus;

namespace ShopHub.Domain.Support;

public enum CallStatus { Waiting = 1, Calling = 2, Spoken = 3, InVain = 4, Withdrawn = 5, Missed = 6 }

public static class CallLifecycle
{
    public static readonly Lifecycle<CallStatus> Table = new(start: Waiting)
    {
        [Waiting] = [Calling, Withdrawn, Missed],
        [Calling] = [Waiting, Spoken, InVain],
    };
}

/// <summary>A shopper wants to be called by the shop (回电, CHT-14).</summary>
public sealed class CallRequest
{
    private CallRequest() { }

    public Id<CallRequest> Id { get; private init; } = Id<CallRequest>.New();

    public required Id<Merchant> MerchantId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    /// <summary>The shopper while it is open, so that he has one of each shop; null when it is over.</summary>
    public Id<Customer>? OpenOf { get; private set; }

    /// <summary>Empty thirty days after the end.</summary>
    public string Phone { get; private set; } = "";

    public required DateTimeOffset From { get; init; }

    /// <summary>Up to and without.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>What it is about.</summary>
    public string Words { get; private set; } = "";

    public required DateTimeOffset AskedAt { get; init; }

    public CallStatus Status { get; private set; } = CallLifecycle.Table.Start;

    public int Attempts { get; private set; }

    /// <summary>No call before.</summary>
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>When silence decides; null when it is over.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Nobody had called when the time was over.</summary>
    public DateTimeOffset? LateAt { get; private set; }

    /// <summary>Who calls, or has called last.</summary>
    public Id<StaffMember>? AgentId { get; private set; }

    public string AgentName { get; private set; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Every step with its words.</summary>
    public History History { get; private set; } = History.Empty;

    public bool IsOpen => OpenOf is not null;

    public string MaskedPhone => Masked(Phone);

    /// <exception cref="Refusal"><c>call.*</c>, <c>address.phone</c></exception>
    public static CallRequest Ask(Buyer by, Id<Merchant> shop, CallForm form, DateTimeOffset now)
    {
        var (from, to) = CallPolicy.Span(form, now);
        var words = form.Words.Trim();
        if (words.Length > CallPolicy.MostWords) throw CallRefusals.Words();
        return new()
        {
            MerchantId = shop, CustomerId = by.CustomerId, OpenOf = by.CustomerId, Phone = DeliveryAddress.CheckedPhone(form.Phone.Trim()), From = from, To = to, Words = words,
            AskedAt = now, NotBefore = from, DueAt = to,
        };
    }

    /// <summary>This agent calls now; again changes nothing.</summary>
    /// <exception cref="Refusal"><c>call.over</c>, <c>call.taken</c>, <c>call.too-early</c></exception>
    public void Take(ShopStaff by, DateTimeOffset now)
    {
        if (Status is Calling && AgentId == by.StaffId) return;
        if (Status is Calling) throw CallRefusals.Taken(AgentName);
        if (Status is not Waiting) throw CallRefusals.Over();
        if (now < NotBefore) throw CallRefusals.TooEarly(NotBefore);
        (AgentId, AgentName) = (by.StaffId, by.Name);
        Move(Calling, by, now);
        DueAt = now.AddMinutes(CallPolicy.TakenMinutes);
    }

    /// <summary>How the call went.</summary>
    /// <exception cref="Refusal"><c>call.not-yours</c>, <c>call.note</c></exception>
    public void Report(ShopStaff by, bool isSpoken, string note, DateTimeOffset now)
    {
        if (Status is not Calling || AgentId != by.StaffId) throw CallRefusals.NotYours();
        var said = note.Trim();
        if (said.Length > CallPolicy.MostNote || isSpoken && said.Length == 0) throw CallRefusals.Note();
        Attempts++;
        if (isSpoken) End(Spoken, by, now, said);
        else if (Attempts >= CallPolicy.MostAttempts) End(InVain, by, now, said);
        else
        {
            Move(Waiting, by, now, said.Length > 0 ? $"第{Attempts}次未接通：{said}" : $"第{Attempts}次未接通");
            NotBefore = CallPolicy.Again(now);
            DueAt = NotBefore.AddMinutes(CallPolicy.SlotMinutes);
        }
    }

    /// <exception cref="Refusal"><c>call.over</c></exception>
    public void Withdraw(Buyer by, DateTimeOffset now)
    {
        if (Status is not Waiting) throw CallRefusals.Over();
        End(Withdrawn, by, now, null);
    }

    /// <summary>Silence: an agent who never said how it went leaves it to others; a call nobody made is late, a day later it is missed.</summary>
    /// <returns>What is to be told; null when nothing was due.</returns>
    public CallTimer? TimeOut(Clockwork by, DateTimeOffset now)
    {
        if (DueAt is not { } due || due > now) return null;
        if (Status is Calling)
        {
            Move(Waiting, by, now, $"{AgentName} 没有登记结果");
            (NotBefore, DueAt) = (CallPolicy.Open(now), CallPolicy.Open(now).AddMinutes(CallPolicy.SlotMinutes));
            return CallTimer.Left;
        }

        if (LateAt is null)
        {
            (LateAt, DueAt) = (now, now.AddHours(CallPolicy.GraceHours));
            History = History.With(new(nameof(Waiting), nameof(Waiting), by.ShownAs, now, "已过约定时间"));
            return CallTimer.Late;
        }

        End(Missed, by, now, "店铺没有回电");
        return CallTimer.Missed;
    }

    /// <summary>138****1234.</summary>
    public static string Masked(string phone) => phone.Length == 11 ? $"{phone[..3]}****{phone[7..]}" : phone.Length == 0 ? "已删除" : "****";

    private void End(CallStatus to, Actor by, DateTimeOffset now, string? why)
    {
        Move(to, by, now, why);
        (OpenOf, EndedAt, DueAt) = (null, now, null);
    }

    private void Move(CallStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        CallLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }
}

/// <summary>What became due of a call.</summary>
public enum CallTimer { Left = 1, Late = 2, Missed = 3 }
