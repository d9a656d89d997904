using ShopHub.Data.Database;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Compensations;

/// <summary>The buyer takes what was not transferred yet, or did not reach him: with his name where the channel compares it.</summary>
[UseCase]
public sealed class ClaimCompensation(ShopDb db, CompensationBook book, SealedReceivers receivers, TimeProvider clock)
{
    /// <param name="name">Null or empty where the channel does not compare it.</param>
    /// <returns>The transfer's number.</returns>
    /// <exception cref="Refusal"><c>transfer.name</c>, <c>status.changed</c></exception>
    public async Task<string> Run(Buyer by, string number, string? name)
    {
        var owed = await db.Compensations.Of(by).Where(c => c.Number == number).Found();
        var given = name?.Trim() is { Length: >= 2 and <= 30 } right ? receivers.Seal(right) : null;
        book.Send(owed, given, by, clock.GetUtcNow());
        return owed.TransferNumber!;
    }
}
