using System.Collections.Concurrent;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Fulfilment;

/// <summary>Wrong pick-up codes of a member of staff: a code of 8 digits is not found by trying.</summary>
public sealed class PickUpTries(TimeProvider clock)
{
    /// <summary>Wrong codes in <see cref="Minutes"/>. Source: own choice.</summary>
    public const int Most = 10;

    public const int Minutes = 15;

    private readonly ConcurrentDictionary<Id<StaffMember>, List<DateTimeOffset>> _wrong = new();

    /// <exception cref="Refusal"><c>pickup.tries</c></exception>
    public void MustBeLeft(ShopStaff by)
    {
        if (Left(Of(by)) <= 0) throw PickUpRefusals.TooManyTries();
    }

    /// <summary>Notes a wrong one.</summary>
    /// <returns>How many more may follow.</returns>
    public int Count(ShopStaff by)
    {
        var wrong = Of(by);
        lock (wrong) wrong.Add(clock.GetUtcNow());
        return Left(wrong);
    }

    private List<DateTimeOffset> Of(ShopStaff by) => _wrong.GetOrAdd(by.StaffId, _ => []);

    private int Left(List<DateTimeOffset> wrong)
    {
        var since = clock.GetUtcNow().AddMinutes(-Minutes);
        lock (wrong)
        {
            wrong.RemoveAll(at => at <= since);
            return Most - wrong.Count;
        }
    }
}
