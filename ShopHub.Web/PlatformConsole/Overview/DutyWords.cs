using ShopHub.Data.Merchants;

namespace ShopHub.Web.PlatformConsole.Overview;

/// <summary>How a duty is named, what its button says and where it leads.</summary>
public static class DutyWords
{
    public static (string What, string Act, string Tone, string Link) Of(DutyRow row) => row.Kind switch
    {
        DutyKind.Dispute => ("纠纷待裁定", "去裁定", "warn", $"/platform/disputes/{row.Number}"),
        DutyKind.Guarantee => ("保障单待裁定", "去裁定", "warn", $"/platform/guarantees/{row.Number}"),
        DutyKind.Complaint => ("投诉待裁定", "去裁定", "warn", $"/platform/grievances/{row.Number}"),
        DutyKind.ChannelComplaint => ("微信投诉", "去查看", "info", $"/platform/complaints?ticket={row.Number}"),
        DutyKind.Receipt => ("包裹没有签收", "去核实", "warn", "/platform/receipts"),
        DutyKind.Privacy => ("个人信息请求", "去处理", "info", $"/platform/privacy?case={row.Number}"),
        DutyKind.Application => ("入驻待审核", "去审核", "brand", $"/platform/applications?case={row.Number}"),
        DutyKind.Paper => ("资质待审核", "去审核", "brand", $"/platform/papers?case={row.Number}"),
        DutyKind.Renaming => ("更名待审核", "去审核", "brand", "/platform/renamings"),
        DutyKind.Identity => ("主体待核验", "去核验", "brand", $"/platform/identity?case={row.Number}"),
    };
}
