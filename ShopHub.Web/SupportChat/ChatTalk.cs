using ShopHub.Domain.Support;

namespace ShopHub.Web.SupportChat;

/// <summary>How the chat's things are called.</summary>
public static class ChatTalk
{
    public static string Kind(ChatKind kind) => kind switch
    {
        ChatKind.Product => "商品",
        ChatKind.Order => "订单",
        ChatKind.AfterSale => "售后",
        ChatKind.Picture => "图片",
        ChatKind.Text or ChatKind.Line => "",
    };

    public static string Of(AgentState state) => state switch
    {
        AgentState.Online => "在线",
        AgentState.Busy => "忙碌",
        AgentState.Break => "小休",
        AgentState.Offline => "离线",
    };

    public static string Of(ChatSessionStatus status) => status switch
    {
        ChatSessionStatus.Queued => "排队中",
        ChatSessionStatus.Active => "接待中",
        ChatSessionStatus.Message => "留言",
        ChatSessionStatus.Ended => "已结束",
        ChatSessionStatus.Rated => "已评价",
        ChatSessionStatus.Abandoned => "已离开",
    };

    /// <summary>09:00</summary>
    public static string Clock(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";

    /// <summary>92.5%, or a dash.</summary>
    public static string Percent(long? ppm) => ppm is { } share ? $"{share / 10_000m:0.#}%" : "—";
}
