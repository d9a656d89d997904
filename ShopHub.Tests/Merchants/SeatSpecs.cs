using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Merchants;

public sealed class SeatSpecs
{
    private const int Invited = 600, Newcomers = 30;

    /// <summary>Source: the figure of the merchants' issue, ONB-05.</summary>
    [Fact]
    public async Task Six_hundred_who_accept_at_once_make_exactly_five_hundred_members()
    {
        await using var town = await Town.Open();
        var codes = new List<string>();
        for (var i = 0; i < Invited; i++) codes.Add(Town.Done(await town.As(town.TeaHouse).Do((InviteStaff use, ShopStaff me) => use.Run(me, new(ShopPermission.Orders), "", 3))));
        var accounts = Enumerable.Range(0, Invited - Newcomers).Select(i => Account($"known{i}")).ToList();
        await town.Put([.. accounts]);

        var answers = await Task.WhenAll(codes.Select((code, i) => Task.Run(() => i < accounts.Count ? Joins(town, code, accounts[i], $"员工{i}") : Comes(town, code, $"newcomer{i}"))));

        var joined = answers.Count(a => a.IsDone);
        Assert.All(answers.Where(a => !a.IsDone), a => Assert.Equal("staff.no-seat", a.Refusal!.Code));
        Assert.Equal(500, joined + 1);
        var shop = town.TeaHouse.MerchantId;
        Assert.Equal(500, await town.Look(db => db.Staff.CountAsync(s => s.MerchantId == shop && s.RemovedAt == null)));
        Assert.Equal(Enumerable.Range(1, 500), await town.Look(db => db.StaffSeats.Where(s => s.MerchantId == shop).Select(s => s.Number).OrderBy(n => n).ToListAsync()));
        Assert.Equal(joined, await town.Look(db => db.StaffInvitations.CountAsync(i => i.Status == InvitationStatus.Used)));
        Assert.Equal(
            answers.Skip(accounts.Count).Count(a => a.IsDone), await town.Look(db => db.Users.CountAsync(u => u.UserName!.StartsWith("newcomer"))));
    }

    [Fact]
    public async Task One_link_that_ten_people_open_at_once_lets_one_in()
    {
        await using var town = await Town.Open();
        var code = Town.Done(await town.As(town.TeaHouse).Do((InviteStaff use, ShopStaff me) => use.Run(me, new(ShopPermission.Orders), "", 3)));
        var accounts = Enumerable.Range(0, 10).Select(i => Account($"known{i}")).ToList();
        await town.Put([.. accounts]);

        var answers = await Task.WhenAll(accounts.Select((account, i) => Task.Run(() => Joins(town, code, account, $"员工{i}"))));

        Assert.Single(answers, a => a.IsDone);
        Assert.All(answers.Where(a => !a.IsDone), a => Assert.Equal("invitation.used", a.Refusal!.Code));
        Assert.Equal(2, await town.Look(db => db.StaffSeats.CountAsync(s => s.MerchantId == town.TeaHouse.MerchantId)));
    }

    private static UserAccount Account(string name)
    {
        var account = UserAccount.Named(name);
        account.PasswordHash = "somebody's own";
        return account;
    }

    private static async Task<Outcome> Joins(Town town, string code, UserAccount account, string name) =>
        await town.AsClockwork.Do((JoinWithAccount use, Clockwork it) => use.Run(it, code, account.Id, name));

    private static async Task<Outcome> Comes(Town town, string code, string signInName) =>
        await town.AsClockwork.Do((JoinAsNewcomer use, Clockwork it) => use.Run(it, code, new("新同事", signInName, "Tea4Everybody!")));
}
