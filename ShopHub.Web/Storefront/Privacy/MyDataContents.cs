using ShopHub.Data;
using ShopHub.Data.Privacy;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;
using ShopHub.Web.Storefront.Orders;

namespace ShopHub.Web.Storefront.Privacy;

/// <summary>A part of what is kept of a shopper.</summary>
/// <param name="Columns">The key for programs and the title for people.</param>
/// <param name="Rows">Tells row by row: text, number, <see cref="Money"/>, instant, yes or no, nothing.</param>
public sealed record DataSection(string Key, string Title, (string Key, string Title)[] Columns, Func<Func<object?[], Task>, Task> Rows);

/// <summary>Everything that is kept of a shopper, part by part; read while it is written.</summary>
public sealed class MyDataContents(Shop shop)
{
    public IReadOnlyList<DataSection> Sections =>
    [
        new("profile", "账号", [("nickname", "昵称"), ("weChatId", "微信标识"), ("picture", "头像"), ("joinedAt", "加入时间")], tell => Ask(async (ask, me) =>
        {
            var profile = await ask.Profile(me);
            await tell([profile.Nickname, profile.OpenId, profile.AvatarUrl, profile.JoinedAt]);
        })),
        new("addresses", "收货地址", [("receiver", "收货人"), ("phone", "手机号"), ("address", "地址"), ("isDefault", "默认")],
            tell => Each((ask, me) => ask.Addresses(me), a => tell([a.To.Receiver, a.To.Phone, a.To.OneLine, a.IsDefault]))),
        new("orders", "订单",
            [
                ("number", "订单号"), ("shop", "店铺"), ("status", "状态"), ("placedAt", "下单"), ("paidAt", "付款"), ("completedAt", "完成"),
                ("goods", "商品"), ("payable", "应付"), ("refunded", "已退款"), ("receiver", "收货人"), ("phone", "手机号"), ("address", "地址"), ("remark", "备注"),
            ],
            tell => Ask((ask, me) => ask.EachOrder(me, o => tell(
            [
                o.Number, o.ShopName, OrderWords.Of(o.Status), o.PlacedAt, o.PaidAt, o.CompletedAt, string.Join('；', o.Lines.Select(l => $"{l.Title} {l.Options} {l.UnitPrice}×{l.Quantity}")),
                o.Payable, o.Refunded, o.ShipTo.Receiver, o.ShipTo.Phone, o.ShipTo.OneLine, o.Remark,
            ])))),
        new("afterSales", "售后",
            [("number", "售后单号"), ("order", "订单号"), ("shop", "店铺"), ("kind", "类型"), ("status", "状态"), ("pieces", "件数"), ("cash", "金额"), ("words", "说明"), ("openedAt", "申请时间")],
            tell => Each((ask, me) => ask.AfterSales(me), a => tell([a.Case.Number, a.OrderNumber, a.ShopName, OrderWords.Of(a.Case.Kind), OrderWords.Of(a.Case.Status), a.Case.Pieces, a.Case.Cash + a.Case.Freight, a.Case.Words, a.Case.OpenedAt]))),
        new("disputes", "纠纷说明", [("number", "纠纷编号"), ("case", "售后单号"), ("words", "说明"), ("at", "时间")],
            tell => Each((ask, me) => ask.DisputeWords(me), w => tell([w.Number, w.CaseNumber, w.Words, w.At]))),
        new("grievances", "投诉说明", [("number", "投诉编号"), ("kind", "原因"), ("words", "说明"), ("at", "时间")],
            tell => Each((ask, me) => ask.GrievanceWords(me), w => tell([w.Number, w.Kind.Text(), w.Words, w.At]))),
        new("policies", "运费险", [("number", "保单号"), ("order", "订单号"), ("shop", "店铺"), ("status", "状态"), ("waybill", "寄回单号"), ("payout", "赔付"), ("writtenAt", "投保时间"), ("paidAt", "赔付时间")],
            tell => Each((ask, me) => ask.Policies(me), p => tell([p.Number, p.OrderNumber, p.ShopName, p.Status.Text(), p.ReturnWaybill, p.Payout, p.WrittenAt, p.PaidAt]))),
        new("reviews", "评价", [("product", "商品"), ("shownAs", "署名"), ("stars", "星级"), ("words", "内容"), ("followUp", "追评"), ("writtenAt", "时间")],
            tell => Each((ask, me) => ask.Reviews(me), r => tell([r.Product, r.Review.ShownName, r.Review.Stars, r.Review.Words, r.Review.FollowUp, r.Review.WrittenAt]))),
        new("coupons", "优惠券", [("name", "名称"), ("status", "状态"), ("validUntil", "有效期")],
            tell => Each((ask, me) => ask.Coupons(me), c => tell([c.Name, PrivacyWords.Of(c.Status), c.ValidUntil]))),
        new("favourites", "收藏", [("kind", "类型"), ("name", "名称"), ("at", "时间")], tell => Each((ask, me) => ask.Favourites(me), f => tell([f.Kind, f.Name, f.At]))),
        new("seen", "浏览记录", [("product", "商品"), ("at", "时间")], tell => Each((ask, me) => ask.Seen(me), s => tell([s.Name, s.At]))),
        new("watches", "降价和到货提醒", [("kind", "类型"), ("product", "商品"), ("at", "设置时间"), ("toldAt", "提醒时间")],
            tell => Each((ask, me) => ask.Watches(me), w => tell([w.Kind is Domain.Following.WatchKind.Price ? "降价提醒" : "到货提醒", w.Product, w.At, w.ToldAt]))),
        new("questions", "提问与回答", [("kind", "类型"), ("product", "商品"), ("words", "内容"), ("at", "时间")], tell => Each((ask, me) => ask.Said(me), s => tell([s.Kind, s.Product, s.Words, s.At]))),
        new("chats", "和店家的聊天", [("shop", "店铺"), ("by", "谁说的"), ("words", "内容"), ("thing", "相关编号"), ("picture", "图片"), ("at", "时间"), ("withdrawn", "已撤回")],
            tell => Ask((ask, me) => ask.EachChatMessage(me, m => tell([m.ShopName, PrivacyWords.Of(m.Side), m.Words, m.Thing, m.PictureUrl, m.At, m.IsWithdrawn])))),
        new("calls", "预约的回电", [("shop", "店铺"), ("phone", "手机号"), ("words", "说明"), ("from", "开始"), ("to", "结束"), ("status", "状态"), ("askedAt", "预约时间")],
            tell => Each((ask, me) => ask.Calls(me), c => tell([c.ShopName, c.Phone, c.Words, c.From, c.To, SupportChat.CallWords.Text(c.Status), c.AskedAt]))),
        new("helpful", "点过有用的评价", [("product", "商品"), ("at", "时间")], tell => Each((ask, me) => ask.Helpful(me), v => tell([v.Name, v.At]))),
        new("consents", "授权记录", [("to", "事项"), ("version", "版本"), ("given", "同意"), ("at", "时间"), ("where", "场景")],
            tell => Each((ask, me) => ask.Consents(me), c => tell([Domain.Privacy.ConsentWords.Title(c.Kind), c.Edition, c.IsGiven, c.At, c.How]))),
        new("requests", "个人信息请求", [("number", "编号"), ("kind", "类型"), ("status", "状态"), ("words", "内容"), ("answer", "答复"), ("receivedAt", "提交"), ("dueAt", "期限")],
            tell => Each((ask, me) => ask.Requests(me), r => tell([r.Number, PrivacyWords.Of(r.Kind), PrivacyWords.Of(r.Status), r.Words, r.Answer, r.ReceivedAt, r.DueAt]))),
        new("downloads", "下载记录", [("at", "时间"), ("address", "网络地址"), ("bytes", "字节")], tell => Each((ask, me) => ask.Copies(me), c => tell([c.StartedAt, c.Address, c.Bytes]))),
    ];

    private Task Each<T>(Func<MyDataQueries, Buyer, Task<List<T>>> part, Func<T, Task> tell) => Ask(async (ask, me) =>
    {
        foreach (var row in await part(ask, me)) await tell(row);
    });

    private async Task Ask(Func<MyDataQueries, Buyer, Task> question) => await shop.Ask(async (MyDataQueries ask, Buyer me) =>
    {
        await question(ask, me);
        return true;
    });
}
