using ShopHub.Data;
using ShopHub.Data.Insurance;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Insurance;

namespace ShopHub.Web.Jobs.Outbox;

/// <summary>Has the insurer take a parcel in (INS-03).</summary>
public sealed class InsuringParcel(FrontDoor door, IEnumerable<IFreightInsurer> insurers) : IOutboxSender
{
    private readonly Shop _shop = door.As(Clockwork.Itself);

    public string Kind => OutboxMessage.InsureParcel;

    public string Name => "运费险投保";

    public async Task<Sending> Send(string key, CancellationToken stop)
    {
        if (await _shop.Ask((DueInsuranceQueries ask, Clockwork me) => ask.ToInsure(me, key)) is not { } due) return Sending.Done;
        if (insurers.FirstOrDefault() is not { } insurer) return Sending.Later(InsuranceRefusals.NoInsurer().Message);
        var answer = await insurer.Insure(due, stop);
        if (answer.Fault is { } fault) return Sending.Later(fault);
        var recorded = await _shop.Do((RecordPolicy use, Clockwork me) => use.Run(me, key, answer.Number, answer.Refused ?? ""));
        return recorded.Refusal is { } why ? Sending.Later(why.Message) : Sending.Done;
    }
}

/// <summary>Has the insurer pay a buyer's way back from its own money (INS-05).</summary>
public sealed class ClaimingFreight(FrontDoor door, IEnumerable<IFreightInsurer> insurers) : IOutboxSender
{
    private readonly Shop _shop = door.As(Clockwork.Itself);

    public string Kind => OutboxMessage.ClaimFreight;

    public string Name => "运费险理赔";

    public async Task<Sending> Send(string key, CancellationToken stop)
    {
        if (await _shop.Ask((DueInsuranceQueries ask, Clockwork me) => ask.ToPay(me, key)) is not { } due) return Sending.Done;
        if (insurers.FirstOrDefault() is not { } insurer) return Sending.Later(InsuranceRefusals.NoInsurer().Message);
        var answer = await insurer.Pay(due, stop);
        if (answer.Fault is { } fault) return Sending.Later(fault);
        var recorded = await _shop.Do((RecordFreightPayout use, Clockwork me) => use.Run(me, key, answer.Refused));
        return recorded.Refusal is { } why ? Sending.Later(why.Message) : Sending.Done;
    }
}
