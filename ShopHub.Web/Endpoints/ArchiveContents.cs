using ShopHub.Data;
using ShopHub.Data.Closing;
using ShopHub.Data.Settlement;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;
using ShopHub.Web.MerchantConsole.Orders;
using ShopHub.Web.MerchantConsole.Products;

namespace ShopHub.Web.Endpoints;

/// <summary>What a backup has in it, sheet by sheet.</summary>
public sealed class ArchiveContents(Shop shop, ArchivedPictures pictures, ArchiveFile file, DateTimeOffset now)
{
    private const int MostNamed = 100;

    private static readonly string[] s_orders =
    [
        "订单号", "状态", "下单时间", "付款时间", "发货时间", "完成时间", "收货人", "收货手机", "省", "市", "应付", "其中运费", "已退款", "买家留言",
        "行号", "商品", "规格", "规格编码", "单价", "数量", "实付", "已退件数",
    ];

    private readonly List<string> _lost = [];
    private int _customers, _orders, _products, _entries, _pictures;

    /// <exception cref="OperationCanceledException">Nobody listens any more.</exception>
    public async Task Write(CancellationToken stop)
    {
        await file.Sheet("customers.xlsx", "顾客", ["昵称", "手机", "下单次数", "付款金额", "首次下单", "最近下单"], sheet => Ask((ask, me) => ask.EachCustomer(me, row => Tell(() =>
        {
            _customers++;
            return sheet.Row(row.Nickname, Masked(row.Phone), row.Orders, new Money(row.PaidFen), Time(row.FirstAt), Time(row.LastAt));
        }, stop))));
        await file.Sheet("orders.xlsx", "订单", s_orders, sheet => Ask((ask, me) => ask.EachOrder(me, row => Tell(() => Order(sheet, row), stop))));
        await file.Sheet("products.xlsx", "商品", ["商品编码", "标题", "副标题", "类目", "状态", "已售", "运费", "规格编码", "规格", "价格", "在售", "库存", "图片文件夹"],
            sheet => Ask((ask, me) => ask.EachProduct(me, row => Tell(() => Product(sheet, row), stop))));
        await file.Sheet("ledger.xlsx", "资金明细", StatementSheet.Head, sheet => Ledger(sheet, stop));
        await Ask((ask, me) => ask.EachProduct(me, row => Tell(() => Pictures(row), stop)));
        await file.Text("README.txt", Readme());
    }

    private static Task Tell(Func<Task> row, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return row();
    }

    private async Task Ask(Func<ArchiveQueries, ShopStaff, Task> question) => await shop.Ask(async (ArchiveQueries ask, ShopStaff me) =>
    {
        await question(ask, me);
        return true;
    });

    private async Task Order(SheetFile sheet, ArchivedOrder row)
    {
        _orders++;
        foreach (var line in row.Lines)
        {
            await sheet.Row(
                row.Number, row.Status.Text(), Time(row.PlacedAt), Time(row.PaidAt), Time(row.ShippedAt), Time(row.CompletedAt), row.Receiver is [var first, ..] ? $"{first}**" : "", Masked(row.Phone),
                row.Province, row.City, row.Payable, row.Freight, row.Refunded, row.Remark,
                line.Number, line.Title, line.OptionsText, line.SkuCode, line.UnitPrice, line.Quantity, line.Cash, line.RefundedPieces);
        }
    }

    private async Task Product(SheetFile sheet, ArchivedProduct row)
    {
        _products++;
        foreach (var sku in row.Skus)
        {
            await sheet.Row(
                row.Code, row.Title, row.Subtitle, row.Category, row.Status.Text(), row.Sold, row.Freight, sku.Code, sku.Options, sku.Price,
                sku.IsActive ? "是" : "否", sku.OnHand, row.Pictures.Count > 0 ? row.Folder : "");
        }
    }

    private async Task Ledger(SheetFile sheet, CancellationToken stop) => await shop.Ask(async (StatementQueries ask, ShopStaff me) =>
    {
        await ask.Each(me, new(new(2020, 1, 1), ShopCalendar.DayOf(now)), entry => Tell(() =>
        {
            _entries++;
            return sheet.Row(StatementSheet.Cells(entry));
        }, stop));
        return true;
    });

    private async Task Pictures(ArchivedProduct row)
    {
        for (var i = 0; i < row.Pictures.Count; i++)
        {
            var path = $"{row.Folder}/{i + 1}{System.IO.Path.GetExtension(row.Pictures[i])}";
            await using var from = pictures.Open(row.Pictures[i]);
            if (from is null)
            {
                _lost.Add(path);
                continue;
            }

            _pictures++;
            await file.Copy(path, from);
        }
    }

    private string Readme() => string.Join("\r\n", (string[])
    [
        $"店铺数据备份　{Time(now)}（北京时间）", "",
        $"customers.xlsx　顾客 {_customers} 位。手机号按个人信息保护要求隐去中间四位。",
        $"orders.xlsx　　 订单 {_orders} 笔，每行一件商品；同一订单的多行，应付和运费相同，不要重复相加。",
        $"products.xlsx　 商品 {_products} 件及其规格，“图片文件夹”指向 pictures 里的文件夹。",
        $"ledger.xlsx　　 影响店铺余额的资金明细 {_entries} 笔，金额单位为元，支出为负。",
        $"pictures/　　　 商品图片 {_pictures} 张。",
        $"{ArchiveFile.Sums}　 每个文件的 SHA-256 校验值。核对：sha256sum -c {ArchiveFile.Sums}", "",
        "请妥善保存：店铺关闭后数据不能恢复。文件含交易信息，请勿发给无关的人。",
        .. _lost.Count == 0 ? (string[])[] : ["", $"有 {_lost.Count} 张图片的原文件已不存在，未能备份：", .. _lost.Take(MostNamed)],
    ]);

    private static string Time(DateTimeOffset? at) => at is { } then ? $"{ShopCalendar.Local(then):yyyy-MM-dd HH:mm:ss}" : "";

    private static string Masked(string phone) => phone.Length == 11 ? $"{phone[..3]}****{phone[7..]}" : "****";
}
