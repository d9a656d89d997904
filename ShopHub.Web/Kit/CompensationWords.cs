using ShopHub.Data.Compensations;
using ShopHub.Domain.Compensations;

namespace ShopHub.Web.Kit;

/// <summary>How compensations are said.</summary>
public static class CompensationWords
{
    /// <summary>Where it stands.</summary>
    public static string Text(CompensationRow row) => row.Status switch
    {
        CompensationStatus.Owed => row.NeedsName && row.Transfer is null ? "待填写姓名" : "待领取",
        CompensationStatus.Sending when row.ConfirmUntil is not null => "待确认收款",
        CompensationStatus.Sending => "转账中",
        CompensationStatus.Paid => "已到账",
    };

    public static string Tone(CompensationRow row) => row.Status switch
    {
        CompensationStatus.Owed => "warn",
        CompensationStatus.Sending => "info",
        CompensationStatus.Paid => "ok",
    };

    /// <summary>Where it is now, as its buyer reads it.</summary>
    public static string Sentence(CompensationRow row) => row.Status switch
    {
        CompensationStatus.Owed => $"商家赔付 {row.Amount}，等您领取",
        CompensationStatus.Sending when row.ConfirmUntil is not null => $"商家赔付 {row.Amount}，请确认收款",
        CompensationStatus.Sending => $"商家赔付 {row.Amount}，正在转账",
        CompensationStatus.Paid => $"商家赔付的 {row.Amount} 已存入微信零钱",
    };

    /// <summary>What comes next by itself.</summary>
    public static string Next(CompensationRow row) => row.Status switch
    {
        CompensationStatus.Owed when row.BackFor is not null => "上次转账没有成功，这笔钱一直为您保留",
        CompensationStatus.Owed => "填写姓名后马上转到您的微信零钱，这笔钱一直为您保留",
        CompensationStatus.Sending when row.ConfirmUntil is not null => "到时没有确认会退回平台，为您保留，可以再次领取",
        CompensationStatus.Sending => "准备好后会通知您确认收款，不用重复操作",
        CompensationStatus.Paid => "可以在微信的零钱明细里查看",
    };

    /// <summary>Where it came from, as shop and platform read it.</summary>
    public static string Source(CompensationRow row) => string.Join("，", new[]
    {
        row.FromAvailable.IsZero ? null : $"余额 {row.FromAvailable}", row.FromDeposit.IsZero ? null : $"保证金 {row.FromDeposit}",
        row.Advanced.IsZero ? null : $"平台垫付 {row.Advanced}",
    }.OfType<string>());
}
