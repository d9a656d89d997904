using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Applications;
using ShopHub.Data.Privacy;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Architecture;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Privacy;

/// <summary>ID and bank numbers lie under keys that change, and nobody loses what an old one sealed.</summary>
public sealed class SealSpecs
{
    private const string Number = "6222020200112230";

    [Fact]
    public async Task A_new_key_comes_old_rows_are_still_read_and_the_job_seals_them_anew_once()
    {
        await using var house = await House.Open();
        await using var scope = house.Services.CreateAsyncScope();
        var (numbers, vault) = (scope.ServiceProvider.GetRequiredService<SealedNumbers>(), house.Services.GetRequiredService<PaperVault>());
        var protection = house.Services.GetRequiredService<IDataProtectionProvider>();
        var before = SealKey.Current(protection);
        var (id, other) = await house.Look(async db =>
        {
            var account = BankAccount.Adopt(await db.Merchants.FirstAsync(), new(BankAccountKind.PublicAccount, "云间茶业", "招商银行", Number), numbers.Seal(Number), house.Now);
            db.Add(account);
            await db.SaveChangesAsync();
            return (account.Id, await db.BankAccounts.CountAsync());
        });
        var picture = await File.ReadAllBytesAsync(Path.Combine(Files.Root, "wwwroot", "demo", "books.webp"));
        var paper = vault.Keep(picture);

        house.Services.GetRequiredService<IKeyManager>().CreateNewKey(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(90));
        // The ring of keys is read anew behind our back; until then the old one seals.
        Assert.True(SpinWait.SpinUntil(() => SealKey.Current(protection) != before, TimeSpan.FromSeconds(20)));
        var current = SealKey.Current(protection);
        var old = await SealedNow(house, id);
        Assert.Equal((before, Number), (SealKey.Of(old), numbers.Open(old)));
        Assert.Equal(picture, vault.Read(paper));
        await house.Run(Timetable.SealAnew);
        var anew = await SealedNow(house, id);
        Assert.Equal((current, Number), (SealKey.Of(anew), numbers.Open(anew)));
        Assert.Equal(picture, vault.Read(paper));
        Assert.True(other > 0);
        Assert.All(await house.Look(db => db.BankAccounts.Select(a => a.SealedNumber).ToListAsync()), text => Assert.Equal(current, SealKey.Of(text)));
        await house.Run(Timetable.SealAnew);
        Assert.Equal(anew, await SealedNow(house, id));
    }

    [Fact]
    public async Task Every_sealed_column_is_told_and_each_room_has_a_purpose_of_its_own()
    {
        await using var town = await Town.Open();
        var columns = await town.Look(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().Where(p => p.Name.StartsWith("Sealed", StringComparison.Ordinal)).Select(p => $"{e.ClrType.Name}.{p.Name}")).ToList()));

        // What the channel has sealed with its own key is not ours to seal anew.
        Assert.Equal(columns.Except(["ChannelComplaint.SealedPhone"]).Order(), SealedColumn.All.Select(c => c.Name).Order());
        var purposes = Files.Code.Where(f => f.Key.StartsWith("ShopHub.Data/", StringComparison.Ordinal)).SelectMany(f => f.Value.Split("CreateProtector(\"").Skip(1)).Select(t => t.Split('"')[0]).ToHashSet();
        Assert.All(SealedColumn.All, c => Assert.Contains(c.Purpose, purposes));
        Assert.Equal(6, SealedColumn.All.Select(c => c.Purpose).Distinct().Count());
    }

    private static Task<string> SealedNow(House house, Domain.Shared.Id<BankAccount> id) => house.Look(db => db.BankAccounts.Where(a => a.Id == id).Select(a => a.SealedNumber).SingleAsync());
}
