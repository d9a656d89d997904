namespace ShopHub.Tests.Cases;

public sealed class CaseSpecs
{
    [Fact]
    public async Task Whatever_people_do_after_a_sale_every_case_ends_and_the_books_agree()
    {
        var seed = Environment.TickCount & 0xFFFF;

        var lived = await CaseRun.Live(count: 12, seed);

        Assert.True(lived.Faults.Count == 0, $"seed {seed}: {string.Join('\n', lived.Faults)}");
        Assert.True(lived.Acts > 30, $"seed {seed}: too little happened: {lived.Acts}");
    }
}
