using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Trade;

public static class TradeRefusals
{
    public static Refusal Quantity() => new("cart.quantity", $"数量需在1至{CartItem.MostPieces}之间") { Field = "Quantity" };

    public static Refusal CartFull() => new("cart.full", $"购物车最多{CartItem.MostLines}种商品，请先清理");

    public static Refusal TooManyFavourites(int most) => new("favourite.too-many", $"收藏已满{most}个，请先清理");

    public static Refusal NothingChosen() => new("checkout.nothing-chosen", "请先选择要购买的商品");

    public static Refusal OffShelf(string title) => new("checkout.off-shelf", $"“{title}”已下架，请从购物车移除后再下单");

    public static Refusal PresaleApart(string title) => new("checkout.presale-apart", $"“{title}”是预售商品，请单独结算：本店其他商品取消勾选后再下单");

    public static Refusal NotSentTo(string title, string province) => new("checkout.not-sent", $"“{title}”不发往{province}，请换一个地址，或从购物车移除后再下单");

    /// <param name="left">Pieces that may still be ordered.</param>
    public static Refusal OverLimit(string title, PurchaseLimit limit, int left) =>
        new("checkout.over-limit", $"“{title}”{limit.Words}，{(left == 0 ? "您已买满" : $"还可以买{left}件")}") { Field = "Quantity" };

    public static Refusal PriceChanged() => new("checkout.price-changed", "商品价格有变化，请确认新的金额后再提交");

    public static Refusal NoAddress() => new("checkout.no-address", "请先选择收货地址");

    public static Refusal RemarkTooLong() => new("checkout.remark", "备注最多100字") { Field = "Remark" };

    public static Refusal NotUnpaid() => new("order.not-unpaid", "订单已付款或已关闭，无法取消");

    public static Refusal NotToShip() => new("order.not-to-ship", "订单当前状态不能发货");

    public static Refusal NotShipped() => new("order.not-shipped", "订单尚未发货完成，或已确认收货");

    public static Refusal AfterSaleOpen() => new("order.after-sale-open", "订单有进行中的售后，处理完成后才能继续");

    public static Refusal Pieces() => new("order.pieces", "数量超出可处理的件数");

    public static Refusal ExtendedByShopBefore() => new("order.extended-for", "每笔订单只能为买家延长一次收货时间");

    public static Refusal ExtendDays() => new("order.extend-days", $"请选择延长{string.Join("、", OrderPolicy.ShopExtendDays)}天") { Field = "Days" };

    public static Refusal ExtendedBefore() => new("order.extended", "每笔订单只能延长一次收货时间");

    public static Refusal ExtendTooEarly(int days) => new("order.extend-too-early", $"自动确认收货前{days}天内才能延长");

    public static Refusal LookedInto() => new("order.looked-into", "平台正在核实包裹去向，期间不自动确认收货，不用延长");

    public static Refusal NotLookedInto() => new("order.not-looked-into", "这笔订单已不在核实中，请刷新");

    public static Refusal GivenTimeBefore() => new("order.given-time", "每笔订单只能再等一次，请确认收货或退款");

    public static Refusal WaitDays() => new("order.wait-days", $"请选择再等{string.Join("、", OrderPolicy.PlatformWaitDays)}天") { Field = "Days" };

    public static Refusal Found() => new("order.found", $"请填写4至{OrderPolicy.MostFound}字的核实结果") { Field = "Found" };

    public static Refusal OwnShop() => new("order.own-shop", "您在这家店铺任职，须由其他同事处理");

    public static Refusal ViewName(int longest) => new("order-view.name", $"请给视图取个名字，最多{longest}个字") { Field = "Name" };

    public static Refusal ViewsFull() => new("order-view.full", $"最多保存{OrderView.MostPerMember}个视图，请先删除不用的");
}
