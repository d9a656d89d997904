namespace ShopHub.Web.Jobs;

/// <summary>The chat's lines of the timetable.</summary>
public static class ChatJobs
{
    public static readonly Job Timers = new("J28", "在线客服计时", new Rhythm.Every(TimeSpan.FromSeconds(5)), typeof(WatchingChats))
    {
        Acts = "ActOnChatTimers", Missed = "下一次运行处理全部到期会话",
    };

    public static readonly Job MessageTasks = new("J29", "留言和回电超时提醒", new Rhythm.Every(TimeSpan.FromMinutes(1)), typeof(WatchingMessageTasks))
    {
        Acts = "ActOnMessageTasks, ActOnCalls", Missed = "下一次运行提醒全部超时的留言和回电，每条只提醒一次",
    };
}
