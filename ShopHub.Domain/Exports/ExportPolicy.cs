using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Exports;

public static class ExportPolicy
{
    /// <summary>Days a file can be fetched (DRG-06).</summary>
    public const int KeptDays = 7;
}

public static class ExportRefusals
{
    /// <summary>One at a time (DRG-06).</summary>
    public static Refusal Runs() => new("export.runs", "本店有一份导出正在进行，请等它完成或取消后再试");

    public static Refusal Format() => new("export.format", "订单只能导出为Excel或CSV");

    public static Refusal Expired() => new("export.expired", $"文件只保留{ExportPolicy.KeptDays}天，已经删除，请重新导出");
}
