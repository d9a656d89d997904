using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Support;

public static class ChatRefusals
{
    public static Refusal Empty() => new("chat.empty", "请输入内容") { Field = "words" };

    public static Refusal TooLong() => new("chat.too-long", $"一条消息最多{ChatPolicy.MostWords}个字，请分几条发送") { Field = "words" };

    public static Refusal ClientId() => new("chat.client-id", "消息编号不完整，请刷新页面后再发");

    public static Refusal Blocked() => new("chat.blocked", "消息里有不文明或违法的用语，请修改后再发") { Field = "words" };

    public static Refusal Closed() => new("chat.closed", "这家店铺已关闭，不能再发消息");

    public static Refusal NotNow() => new("chat.not-now", $"买家{ChatPolicy.ShopHours}小时内没有来信，不能再主动发消息");

    public static Refusal Enough() => new("chat.enough", $"买家回复前最多连发{ChatPolicy.ShopMessages}条，请等买家回复");

    public static Refusal NotYours() => new("chat.not-yours", "这个会话由其他客服接待，请先接入或请对方转接");

    public static Refusal WithdrawLate() => new("chat.withdraw-late", $"超过{ChatPolicy.WithdrawMinutes}分钟的消息不能撤回");

    public static Refusal AgentFull() => new("chat.agent-full", "接待已满，或不在线，暂时不能接入");

    public static Refusal TransferNote() => new("chat.transfer-note", $"请写转接说明，最多{ChatPolicy.MostNote}个字") { Field = "note" };

    public static Refusal TransferTwice() => new("chat.transfers", $"每次会话最多转接{ChatPolicy.MostTransfers}次");

    public static Refusal TransferTo() => new("chat.transfer-to", "对方不在线或接待已满，请选其他客服或转回排队");

    public static Refusal NoteTooLong() => new("chat.note", $"备注最多{ChatPolicy.MostNote}个字") { Field = "note" };

    public static Refusal RateOver() => new("chat.rate-over", $"会话结束{ChatPolicy.RateHours}小时后不能再评价");

    public static Refusal RateTwice() => new("chat.rate-twice", "这次会话已评价过");

    public static Refusal RateNobody() => new("chat.rate-nobody", "没有人工客服接待的会话不需要评价");

    public static Refusal Stars() => new("chat.stars", "请选1至5星") { Field = "stars" };

    public static Refusal RateWords() => new("chat.rate-words", $"评价最多{ChatPolicy.MostRating}个字，标签最多3个") { Field = "words" };

    public static Refusal Hours() => new("chat.hours", "结束时间要晚于开始时间") { Field = nameof(ChatSettings.ClosesAt) };

    public static Refusal Capacity() => new("chat.capacity", $"同时接待{ChatPolicy.LeastCapacity}至{ChatPolicy.MostCapacity}人") { Field = nameof(ChatSettings.Capacity) };

    public static Refusal SettingWords() => new("chat.setting-words", $"欢迎语和离线语需为1至{ChatPolicy.MostNote}个字") { Field = nameof(ChatSettings.Greeting) };

    public static Refusal Shortcut() => new("canned.shortcut", "快捷码为1至20个字，不含空格") { Field = nameof(CannedReply.Shortcut) };

    public static Refusal ShortcutTaken() => new("canned.taken", "已有相同的快捷码") { Field = nameof(CannedReply.Shortcut) };

    public static Refusal CannedWords() => new("canned.words", "内容需为1至500个字") { Field = nameof(CannedReply.Words) };

    public static Refusal TooManyCanned() => new("canned.too-many", $"最多{ChatPolicy.MostCanned}条，请先删除不用的");
}
