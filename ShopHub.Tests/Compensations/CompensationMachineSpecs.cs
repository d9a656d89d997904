using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Examples;
using static ShopHub.Domain.Compensations.CompensationStatus;

namespace ShopHub.Tests.Compensations;

/// <summary>Every state with every event: what is drawn happens, and nothing else.</summary>
public sealed class CompensationMachineSpecs
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 10, 0, 0, ShopCalendar.Offset);

    private static readonly (CompensationStatus From, string Event, CompensationStatus To)[] s_drawn =
    [
        (Owed, "send", Sending), (Sending, "has it", Paid), (Sending, "day is over", Owed), (Sending, "channel refuses", Owed),
    ];

    public static TheoryData<CompensationStatus, string> Pairs => Machine.Pairs<CompensationStatus>(["send", "has it", "day is over", "channel refuses", "can confirm"]);

    [Fact]
    public async Task What_is_drawn_happens_and_nothing_else()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        foreach (var pair in Pairs)
        {
            var (state, happening) = ((CompensationStatus)pair[0], (string)pair[1]);
            var (owed, transfer) = Reach(state, order);
            var to = s_drawn.Where(d => d.From == state && d.Event == happening).Select(d => d.To).DefaultIfEmpty(state).Single();

            var refused = Happens(owed, transfer, happening);

            Assert.True(to == owed.Status, $"{state} {happening}: {owed.Status} instead of {to}");
            Assert.Equal(happening == "send" && state is not Owed, refused is not null);
        }
    }

    private static (Compensation Owed, BuyerTransfer? Transfer) Reach(CompensationStatus state, Order order)
    {
        var owed = Compensation.Owe(CompensationClaim.OfLate(order)!, Recovery.Of(new(640), Money.Zero, Money.Zero), Clockwork.Itself, s_now);
        var transfer = state is Owed ? null : owed.Send(null, Clockwork.Itself, s_now);
        if (state is Paid) Happens(owed, transfer, "has it");
        return (owed, transfer);
    }

    private static Refusal? Happens(Compensation owed, BuyerTransfer? transfer, string happening)
    {
        try
        {
            if (happening == "send")
            {
                owed.Send(null, Clockwork.Itself, s_now);
                return null;
            }

            // An older transfer says it: it must not count.
            transfer ??= BuyerTransfer.Pay(new(Id<Compensation>.New().Value, owed.OrderId.Value, owed.CustomerId, owed.Amount), 1, null, Clockwork.Itself, s_now);
            var said = happening switch
            {
                "has it" => ChannelTransferState.Paid,
                "day is over" => ChannelTransferState.Cancelled,
                "channel refuses" => ChannelTransferState.Failed,
                _ => ChannelTransferState.ToConfirm,
            };
            transfer.Hear(Clockwork.Itself, new(transfer.Number, null, said, owed.Amount), null, s_now);
            owed.Hear(transfer, Clockwork.Itself, s_now);
            return null;
        }
        catch (Refusal no)
        {
            return no;
        }
    }
}
