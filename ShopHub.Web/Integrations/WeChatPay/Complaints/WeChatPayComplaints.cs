using System.Globalization;
using System.Security.Cryptography;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations.WeChatPay.Onboarding;

namespace ShopHub.Web.Integrations.WeChatPay.Complaints;

/// <summary>Payers' complaints at WeChat Pay (消费者投诉 2.0, wechat-pay-v3.md §17).</summary>
public sealed class WeChatPayComplaints(WeChatPayClient client, WeChatPayAccount account) : IComplaintFeed
{
    public const string NoticePath = "notify/wechatpay/complaints";

    private const string Root = "/v3/merchant-service/complaints-v2", Url = "/v3/merchant-service/complaint-notifications", Images = "/v3/merchant-service/images";

    /// <summary>Lines of one page, the most the channel gives.</summary>
    private const int PageSize = 50;

    public async Task<ChannelAnswer<IReadOnlyList<ListedComplaint>>> List(DateOnly from, DateOnly to, CancellationToken stop = default)
    {
        List<ListedComplaint> listed = [];
        for (var offset = 0; ; offset += PageSize)
        {
            var answer = (await client.Get($"{Root}?limit={PageSize}&offset={offset}&begin_date={Day(from)}&end_date={Day(to)}", stop))
                .Read<ComplaintList, ComplaintList>(page => page);
            if (answer is not { IsDone: true, Value: { } page }) return new(answer.Verdict, null, answer.Code, answer.Message);
            listed.AddRange((page.Data ?? []).Select(c => c.ToFeed()).OfType<FeedComplaint>().Select(c => new ListedComplaint(c.Number, c.State, c.PayerWaits)));
            if (page.Data is not { Count: > 0 } || offset + PageSize >= page.TotalCount) return new(ChannelVerdict.Done, listed);
        }
    }

    public async Task<ChannelAnswer<FeedComplaint>> One(string number, CancellationToken stop = default)
    {
        var told = (await client.Get($"{Root}/{Uri.EscapeDataString(number)}", stop)).Read<ComplaintResource, FeedComplaint>(c => c.ComplaintId == number ? c.ToFeed() : null);
        if (told is not { IsDone: true, Value: { } complaint }) return told;
        List<FeedWord> said = [];
        for (var offset = 0; ; offset += PageSize)
        {
            var answer = (await client.Get($"{Root}/{Uri.EscapeDataString(number)}/negotiation-historys?limit={PageSize}&offset={offset}", stop)).Read<TalkList, TalkList>(page => page);
            if (answer is not { IsDone: true, Value: { } page }) return new(answer.Verdict, null, answer.Code, answer.Message);
            said.AddRange((page.Data ?? []).Where(w => w.LogId is not null).Select(w => w.ToFeed()));
            if (page.Data is not { Count: > 0 } || offset + PageSize >= page.TotalCount) return new(ChannelVerdict.Done, complaint with { Said = said });
        }
    }

    public async Task<ChannelAnswer<bool>> Reply(string number, string mchId, string words, IReadOnlyList<string> pictures, CancellationToken stop = default) =>
        (await client.PostOnce($"{Root}/{Uri.EscapeDataString(number)}/response", new ReplyMessage(mchId, words, pictures.Count == 0 ? null : pictures), stop)).ToDone();

    public async Task<ChannelAnswer<bool>> Complete(string number, string mchId, CancellationToken stop = default) =>
        (await client.PostOnce($"{Root}/{Uri.EscapeDataString(number)}/complete", new CompleteMessage(mchId), stop)).ToDone();

    public async Task<ChannelAnswer<bool>> DecideRefund(string number, bool agrees, int days, string why, CancellationToken stop = default) => (await client.PostOnce(
        $"{Root}/{Uri.EscapeDataString(number)}/update-refund-progress",
        agrees ? new RefundDecision("APPROVE", days, null) : new RefundDecision("REJECT", null, why), stop)).ToDone();

    public async Task<ChannelAnswer<string>> Upload(string fileName, byte[] picture, CancellationToken stop = default)
    {
        var meta = new MediaMessage(fileName, Convert.ToHexStringLower(SHA256.HashData(picture)));
        return (await client.Upload($"{Images}/upload", meta, new(fileName, picture), stop)).Read<MediaAnswer, string>(m => m.MediaId);
    }

    public async Task<ChannelAnswer<byte[]>> Picture(Uri address, CancellationToken stop = default)
    {
        var outcome = await client.Download(address, stop);
        return new(outcome.Verdict, outcome.Verdict is ChannelVerdict.Done ? outcome.Body : null, outcome.Code, outcome.Message);
    }

    public async Task<ChannelAnswer<bool>> Register(CancellationToken stop = default)
    {
        var ours = new NotificationUrl(account.NotifyUrl(NoticePath));
        var known = (await client.Get(Url, stop)).Read<NotificationUrl, NotificationUrl>(u => u);
        if (known.Value == ours) return new(ChannelVerdict.Done, true);
        if (known.Verdict is ChannelVerdict.Unknown or ChannelVerdict.Busy) return new(known.Verdict, false, known.Code, known.Message);
        return (known.IsDone ? await client.Put(Url, ours, stop) : await client.Post(Url, ours, stop)).ToDone();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
