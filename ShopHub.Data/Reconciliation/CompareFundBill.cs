using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Reconciliation;

namespace ShopHub.Data.Reconciliation;

/// <summary>
/// Compares a day of the platform's or the shops' fund bill with what our books say moved on those accounts, line by line.
/// What does not agree becomes a case; nothing is corrected.
/// </summary>
[UseCase(ReadsFirst = true)]
public sealed class CompareFundBill(ShopDb db, FundLines lines, UnlistedMovements unlisted, WriteTurn turn, TimeProvider clock)
{
    /// <returns>How many cases were found.</returns>
    public async Task<int> Run(Clockwork by, BillKind bill, DateOnly day)
    {
        List<FoundDifference> found = [.. await lines.Judge(bill, day), .. await unlisted.Of(bill, day)];

        await turn.Begin();
        return await db.Close(bill, day, found, clock.GetUtcNow());
    }
}
