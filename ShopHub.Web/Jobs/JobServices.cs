using Quartz;
using ShopHub.Data.Database;
using ShopHub.Web.Jobs.Outbox;

namespace ShopHub.Web.Jobs;

public static class JobServices
{
    /// <summary>How often Quartz lets a job look whether it is due.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>The timetable and those who wake it. <c>Jobs:Enabled</c> = false leaves this node to the pages.</summary>
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<JobRunner>().AddSingleton<JobBoard>().AddScoped<ChannelTalk>().AddScoped<PayoutTalk>().AddScoped<TransferTalk>();
        foreach (var job in Timetable.All) builder.Services.AddScoped(job.Work);
        builder.Services.AddScoped<IOutboxSender, ClosingPayment>().AddScoped<IOutboxSender, SharingOrder>().AddScoped<SharesBack>()
            .AddScoped<IOutboxSender, OpeningAccount>().AddScoped<IOutboxSender, SubmittingWithdrawal>().AddScoped<IOutboxSender, ProvingAccount>()
            .AddScoped<IOutboxSender, SendingTransfer>().AddScoped<IOutboxSender, CancellingTransfer>().AddScoped<IOutboxSender, RefundingToCard>()
            .AddScoped<IOutboxSender, AnsweringComplaint>().AddScoped<IOutboxSender, ChangingSettlement>()
            .AddScoped<IOutboxSender, DroppingPaper>().AddScoped<IOutboxSender, InsuringParcel>().AddScoped<IOutboxSender, ClaimingFreight>();
        if (!builder.Configuration.GetValue("Jobs:Enabled", true)) return;
        var database = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new();
        builder.Services.AddQuartz(quartz => Configure(quartz, database));
        builder.Services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
        builder.Services.AddHostedService<HearOutboxBell>().AddHostedService<FollowClock>();
    }

    private static void Configure(IQuartzBuilder quartz, DatabaseOptions database)
    {
        if (database.Engine == Engine.SqlServer) quartz.UsePersistentStore(store => Cluster(store, database));
        foreach (var job in Timetable.All)
        {
            quartz.AddJob<WakeJob>(wake => wake.WithIdentity(job.Code).UsingJobData(WakeJob.Code, job.Code).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(job.Code).WithIdentity(job.Code).StartNow()
                .WithSimpleSchedule(every => every.WithInterval(job.Rhythm.Period < Look ? job.Rhythm.Period : Look).RepeatForever()));
        }
    }

    private static void Cluster(IPersistentStoreBuilder store, DatabaseOptions database)
    {
        store.UseSqlServer(database.ConnectionString);
        store.UseClustering();
        store.ProvisionSchema();
    }
}
