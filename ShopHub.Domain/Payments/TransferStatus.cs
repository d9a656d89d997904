using ShopHub.Domain.Shared;
using static ShopHub.Domain.Payments.TransferStatus;

namespace ShopHub.Domain.Payments;

/// <summary>
/// Asked: waits for the second person. Ready: the money is set aside and the channel is told. Accepted: the channel locks the money.
/// ToConfirm: the shopper has a day to say yes. The rest are the channel's words for the end, and Declined: the second person said no.
/// </summary>
public enum TransferStatus { Asked = 0, Ready = 1, Accepted = 2, ToConfirm = 3, Paying = 4, Paid = 5, Failed = 6, Cancelled = 7, Declined = 8 }

public static class TransferLifecycle
{
    public static readonly Lifecycle<TransferStatus> Table = new(start: Asked)
    {
        [Asked] = [Ready, Declined],
        [Ready] = [Accepted, ToConfirm, Paying, Paid, Failed, Cancelled],
        [Accepted] = [ToConfirm, Paying, Paid, Failed, Cancelled],
        [ToConfirm] = [Paying, Paid, Failed, Cancelled],
        [Paying] = [Paid, Failed],
    };
}
