using ShopHub.Tests.Ledger.Life;

namespace ShopHub.Tests.Ledger;

public sealed class MoneyLifeSpecs
{
    private const int Lives = 4_000;

    /// <summary>Another seed each day; it is told when a rule breaks. <c>money --seed N</c> lives it again.</summary>
    [Fact]
    public void Whatever_happens_the_ledger_is_zero_no_account_falls_and_a_full_refund_leaves_nothing()
    {
        var first = Environment.TickCount & 0xFFFFFF;

        Assert.Null(MoneyRun.FirstBroken(first, Lives, acts: 24));
    }
}
