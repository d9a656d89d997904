using ShopHub.Domain.Links;

namespace ShopHub.Web.Kit;

/// <summary>Where a short link is laid out, in words.</summary>
public static class LinkSceneWords
{
    /// <summary>Those a shop may choose.</summary>
    public static readonly IReadOnlyList<LinkScene> Offered =
        [LinkScene.OfficialAccount, LinkScene.Channels, LinkScene.Moments, LinkScene.Group, LinkScene.Parcel, LinkScene.Print, LinkScene.Other];

    public static string Of(LinkScene scene) => scene switch
    {
        LinkScene.Friend => "买家转发",
        LinkScene.OfficialAccount => "公众号",
        LinkScene.Channels => "视频号",
        LinkScene.Moments => "朋友圈",
        LinkScene.Group => "社群",
        LinkScene.Parcel => "包裹卡",
        LinkScene.Print => "线下物料",
        LinkScene.Other => "其他",
    };
}
