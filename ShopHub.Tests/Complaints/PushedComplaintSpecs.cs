using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Complaints;
using ShopHub.Domain.Access;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Complaints;

/// <summary>The whole program and the channel: complaints arrive once, however they are told, and answers are read once.</summary>
public sealed class PushedComplaintSpecs(OpenHouse open) : IClassFixture<OpenHouse>
{
    private House House => open.House;

    private SandboxWorld World => House.Services.GetRequiredService<SandboxWorld>();

    [Fact]
    public async Task A_burst_of_twenty_with_duplicates_gives_twenty_tickets()
    {
        await House.Run(Timetable.LookForComplaints);
        var before = World.Complaints.All.Keys.ToHashSet();

        await Raise("complaint-burst");
        var raised = World.Complaints.All.Values.Where(c => !before.Contains(c.ComplaintId)).ToList();
        await Until(async () => await Known([.. raised.Select(c => c.ComplaintId)]) == raised.Count);

        Assert.Equal(20, raised.Count);
        var numbers = raised.Select(c => c.ComplaintId).ToList();
        var tickets = await House.Look(db => db.ChannelComplaints.Where(c => numbers.Contains(c.Number)).ToListAsync());
        Assert.Equal(20, tickets.Count);
        Assert.All(tickets, t => Assert.True(t.MerchantId is not null && t.OrderId is not null && t.DueAt == t.At + ComplaintPolicy.AnswerWithin));
        Assert.Equal(20, await House.Look(db => db.Notices.CountAsync(n => numbers.Select(x => "/console/complaints?ticket=" + x).Contains(n.Link))));
    }

    [Fact]
    public async Task A_complaint_whose_message_was_lost_is_found_in_the_list()
    {
        World.Complaints.Register(null);
        var number = await Raise(null);

        await House.Run(Timetable.LookForComplaints);
        await Until(async () => await Known([number]) == 1);

        Assert.NotNull(World.Complaints.NotifyUrl);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("resp-500-after")]
    public async Task An_answer_is_read_once_whatever_happens_to_the_call(string? preset)
    {
        var number = await Ticket();
        var words = $"已安排补发{preset}";
        if (preset is not null)
            House.Services.GetRequiredService<FaultTable>().Add(new(preset, new(Route: "POST /v3/merchant-service/complaints-v2/{number}/response"), FaultStage.AfterEffect, new("status"), 3));

        await Says(number, words);
        await Until(async () => await House.Look(db => db.ChannelComplaints.AnyAsync(c => c.Number == number && c.State == ComplaintState.Processing && c.DueAt == null)));

        Assert.Single(World.Complaints.All[number].Talk, w => w.Words == words);
    }

    [Fact]
    public async Task The_same_words_said_a_second_time_are_read_a_second_time()
    {
        var number = await Ticket();

        await Says(number, "已处理");
        await Says(number, "已处理");

        Assert.Equal(2, World.Complaints.All[number].Talk.Count(w => w.Words == "已处理"));
    }

    private async Task<string> Ticket()
    {
        await House.Run(Timetable.LookForComplaints);
        var number = await Raise(null);
        await Until(async () => await Known([number]) == 1);
        return number;
    }

    /// <summary>The shop answers, and the channel has heard it.</summary>
    private async Task Says(string number, string words)
    {
        var shop = await House.Look(db => (
            from complaint in db.ChannelComplaints
            where complaint.Number == number
            join member in db.Staff on complaint.MerchantId equals member.MerchantId
            where member.IsOwner
            select new ShopStaff(member.MerchantId, member.Id, member.Name, ShopPermission.All)).SingleAsync());
        Town.Done(await House.As(shop).Do((AnswerComplaint use, ShopStaff me) => use.Run(me, number, new(AnswerKind.Reply, words, []))));
        await Until(async () => !await House.Look(db => db.ComplaintAnswers.AnyAsync(a => a.SentAt == null && a.RefusedFor == null)));
    }

    private async Task<string> Raise(string? preset)
    {
        var order = World.Orders.Values.Where(o => o is { IsPaid: true, IsCombined: false }).OrderByDescending(o => o.CreatedAt).ThenBy(o => o.OutTradeNo).First();
        if (preset is not null) House.Services.GetRequiredService<FaultTable>().Add(FaultPresets.Find(preset, null)!);
        using var script = House.Visitor();
        var made = await (await script.PostAsJsonAsync("/_sim/complaints", new { order.OutTradeNo, words = "一直没有收到货" })).Content.ReadFromJsonAsync<SimComplaint>();
        return made!.ComplaintId;
    }

    private Task<int> Known(string[] numbers) => House.Look(db => db.ChannelComplaints.CountAsync(c => numbers.Contains(c.Number) && c.At != null));

    private async Task Until(Func<Task<bool>> done)
    {
        for (var turn = 0; turn < 40 && !await done(); turn++)
        {
            await House.Wind(TimeSpan.FromMinutes(1));
            await House.Services.GetRequiredService<Scheduler>().RunDue();
            await House.Run(Timetable.SendOutbox);
            await House.Run(Timetable.FetchComplaints);
        }

        Assert.True(await done());
    }
}
