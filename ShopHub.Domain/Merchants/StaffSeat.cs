using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>One place among a shop's members (员工名额, ONB-05). Its key is unique: two who come in at once never share the last one.</summary>
public sealed class StaffSeat
{
    private StaffSeat() { }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>From 1 to what the subject may have.</summary>
    public required int Number { get; init; }

    public required Id<StaffMember> MemberId { get; init; }

    /// <param name="held">The numbers that others have.</param>
    /// <exception cref="Refusal"><c>staff.no-seat</c></exception>
    public static StaffSeat Take(StaffMember member, Subject subject, IReadOnlyCollection<int> held)
    {
        var seats = SubjectRights.Of(subject).Seats;
        if (held.Count >= seats) throw MerchantRefusals.NoSeat(seats);
        return new() { MerchantId = member.MerchantId, Number = Enumerable.Range(1, seats).Except(held).First(), MemberId = member.Id };
    }
}
