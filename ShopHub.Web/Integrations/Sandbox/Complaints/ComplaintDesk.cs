using System.Globalization;
using System.Security.Cryptography;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.Sharing;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Complaints;

/// <summary>Shows merchants their complaints and takes their answers.</summary>
public sealed class ComplaintDesk(SandboxWorld world, ComplaintBook book)
{
    private const int MostDays = 30, MostOfPage = 50, LargestPicture = 2 * 1024 * 1024, MostPictures = 4;

    public PayAnswer List(PayCall call)
    {
        var (from, to) = (Day(call, "begin_date"), Day(call, "end_date"));
        if (to < from || to.DayNumber - from.DayNumber > MostDays) throw PayFault.Parameter("/query/end_date", call.Query("end_date"), "日期跨度不能超过 30 天");
        var (limit, offset) = Part(call);
        var mchId = call.Query("complainted_mchid");
        var all = world.Complaints.All.Values.Where(c => ShopCalendar.DayOf(c.CreatedAt) is var day && day >= from && day <= to && (mchId == "" || c.MchId == mchId))
            .OrderByDescending(c => c.CreatedAt).ThenBy(c => c.ComplaintId, StringComparer.Ordinal).ToList();
        return PayAnswer.Ok(new { data = all.Skip(offset).Take(limit).Select(c => ComplaintAnswers.Of(c, call)), limit, offset, total_count = all.Count });
    }

    public PayAnswer One(PayCall call) => PayAnswer.Ok(ComplaintAnswers.Of(Find(call), call));

    public PayAnswer Talk(PayCall call)
    {
        var (limit, offset) = Part(call);
        var talk = Find(call).Talk.OrderByDescending(w => w.At).ToList();
        return PayAnswer.Ok(new { data = talk.Skip(offset).Take(limit).Select(w => ComplaintAnswers.Of(w, call)), limit, offset, total_count = talk.Count });
    }

    public PayAnswer Reply(PayCall call)
    {
        var given = call.Read<ReplyRequest>();
        FieldRules.Text("/body/response_content", given.ResponseContent, 200);
        if (given.ResponseImages is { Count: > MostPictures }) throw PayFault.Parameter("/body/response_images", null, "图片不能超过 4 张");
        if (given.ResponseImages?.Find(i => !world.Complaints.Images.ContainsKey(i)) is { } strange) throw PayFault.Parameter("/body/response_images", strange, "图片不存在");
        return Answer(call, given.ComplaintedMchid, "MERCHANT_RESPONSE", given.ResponseContent!, given.ResponseImages ?? []);
    }

    public PayAnswer Urgent(PayCall call) => Answer(call, Find(call).MchId, "MERCHANT_RESPONSE", "商家已提供即时服务", []);

    public PayAnswer Complete(PayCall call)
    {
        var given = call.Read<CompleteRequest>();
        if (Find(call) is { State: "PENDING" }) throw PayFault.Invalid("请先回复用户再反馈处理完成");
        return Answer(call, given.ComplaintedMchid, "MERCHANT_CONFIRM_COMPLETE", "商家反馈处理完成", []);
    }

    public PayAnswer DecideRefund(PayCall call)
    {
        var (given, of) = (call.Read<RefundDecisionRequest>(), Find(call));
        if (given.Action is not ("APPROVE" or "REJECT")) throw PayFault.Parameter("/body/action", given.Action, "审批动作不正确");
        if (given.Action == "APPROVE" && given.LaunchRefundDay is null or < 0) throw PayFault.Parameter("/body/launch_refund_day", null, "缺少预计发起退款时间");
        if (given.Action == "REJECT") FieldRules.Text("/body/reject_reason", given.RejectReason, 200);
        if (of.Kind != "REFUND") throw PayFault.Invalid("非退款类投诉");
        of.RefundDecision = given.Action;
        return given.Action == "APPROVE"
            ? Answer(call, of.MchId, "MERCHANT_APPROVE_REFUND", $"同意退款，{given.LaunchRefundDay} 天内发起", [])
            : Answer(call, of.MchId, "MERCHANT_REJECT_REFUND", given.RejectReason!, []);
    }

    public PayAnswer ShowUrl(PayCall call) => world.Complaints.NotifyUrl is { } url
        ? PayAnswer.Ok(new { mchid = world.Merchant.MchId, url })
        : throw PayFault.Missing("RESOURCE_NOT_EXISTS", "通知地址不存在");

    public PayAnswer SetUrl(PayCall call, bool isNew)
    {
        var given = call.Read<UrlRequest>();
        FieldRules.NotifyUrl(given.Url);
        if (isNew && world.Complaints.NotifyUrl is not null) throw PayFault.Invalid("通知地址已存在");
        if (!isNew) ShowUrl(call);
        world.Complaints.Register(given.Url);
        return ShowUrl(call);
    }

    public PayAnswer DropUrl(PayCall call)
    {
        world.Complaints.Register(null);
        return PayAnswer.Nothing;
    }

    public PayAnswer Upload(PayCall call)
    {
        var meta = call.Read<Onboarding.MediaMeta>();
        if (call.File.Length is 0 or > LargestPicture) throw PayFault.Parameter("/body/file", null, "图片应不大于 2 MB");
        if (!Convert.ToHexStringLower(SHA256.HashData(call.File)).Equals(ShareRules.Text("/body/meta/sha256", meta.Sha256, 64), StringComparison.OrdinalIgnoreCase))
            throw PayFault.Parameter("/body/meta/sha256", meta.Sha256, "图片的 sha256 不符");
        var image = new SimImage(world.Numbers.MediaId(), Convert.ToBase64String(call.File));
        world.Complaints.Keep(image);
        return PayAnswer.Ok(new { media_id = image.MediaId });
    }

    public PayAnswer Picture(PayCall call) => world.Complaints.Images.GetValueOrDefault(call.Part("number")) is { } image
        ? PayAnswer.Download(Convert.FromBase64String(image.Base64))
        : throw PayFault.Missing("RESOURCE_NOT_EXISTS", "图片不存在");

    private PayAnswer Answer(PayCall call, string? mchId, string act, string words, List<string> pictures)
    {
        var of = Find(call);
        if (mchId != of.MchId) throw PayFault.Parameter("/body/complainted_mchid", mchId, "被诉商户号不符");
        if (of.State == "PROCESSED") throw PayFault.Invalid("投诉单已处理完成");
        lock (world.LockOf(of.ComplaintId)) book.Answer(of, act, words, pictures);
        return PayAnswer.Nothing;
    }

    private SimComplaint Find(PayCall call) =>
        world.Complaints.All.GetValueOrDefault(call.Part("number")) ?? throw PayFault.Missing("RESOURCE_NOT_EXISTS", "投诉单不存在");

    private static DateOnly Day(PayCall call, string name) =>
        DateOnly.TryParseExact(call.Query(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw PayFault.Parameter($"/query/{name}", call.Query(name), "日期应为 yyyy-MM-dd");

    private static (int Limit, int Offset) Part(PayCall call)
    {
        var limit = int.TryParse(call.Query("limit"), out var most) ? most : 10;
        if (limit is < 1 or > MostOfPage) throw PayFault.Parameter("/query/limit", call.Query("limit"), "每页不能超过 50 条");
        return (limit, int.TryParse(call.Query("offset"), out var from) ? Math.Max(0, from) : 0);
    }
}
