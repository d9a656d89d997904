using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Catalog;
using ShopHub.Tests.Architecture;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A merchant writes a product by hand, a shopper puts it into his cart, and its name is mended.</summary>
public sealed class WrittenProductJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    [Fact]
    public async Task A_merchant_writes_a_product_and_a_shopper_finds_it()
    {
        var desk = await open.House.Desk();
        await desk.SignsInAt("mumian", "/console/products/new");
        await desk.GetByLabel("商品名称").FillAsync("木质隔热杯垫 一套四片");
        await desk.GetByRole(AriaRole.Button, new() { Name = "保存并上架" }).ClickAsync();
        await desk.GetByText("请填写商品的价格").First.WaitForAsync();
        await desk.GetByLabel("类目").SelectOptionAsync("HOME");
        await desk.GetByRole(AriaRole.Button, new() { Name = "文字", Exact = true }).ClickAsync();
        await desk.GetByLabel("第1块文字", new() { Exact = true }).FillAsync("榉木，不上漆。\n直径九厘米。");
        await desk.GetByLabel("上传商品图图片").SetInputFilesAsync(Path.Combine(Files.Root, "wwwroot", "demo", "books.webp"));
        await desk.GetByAltText("已上传的商品图").WaitForAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "添加规格" }).ClickAsync();
        await desk.GetByLabel("第1个规格的名称").FillAsync("木色");
        await desk.GetByLabel("第1个规格的值").FillAsync("原木、胡桃");
        await desk.GetByLabel("统一价格").FillAsync("39.9");
        await desk.GetByLabel("统一库存").FillAsync("8");
        await desk.GetByRole(AriaRole.Button, new() { Name = "填入全部" }).ClickAsync();
        await Expect(desk.GetByLabel("“胡桃”价格")).ToHaveValueAsync("39.9");
        await desk.GetByRole(AriaRole.Button, new() { Name = "保存并上架" }).ClickAsync();
        await desk.GetByText("在商城查看").WaitForAsync();

        var phone = await open.House.Phone();
        await phone.SignsIn("lu-xing");
        await phone.PutsInTheCart("隔热杯垫");
        await phone.GotoAsync("/cart");
        await phone.GetByText("木质隔热杯垫 一套四片").First.WaitForAsync();

        await desk.GetByRole(AriaRole.Link, new() { Name = "修改商品信息" }).ClickAsync();
        await desk.GetByLabel("商品名称").FillAsync("榉木隔热杯垫 一套四片");
        await desk.Publishes();
        await phone.GotoAsync("/cart");
        await phone.GetByText("榉木隔热杯垫 一套四片").First.WaitForAsync();
    }

    [Fact]
    public async Task What_is_pasted_from_a_document_becomes_blocks_and_nothing_of_it_runs()
    {
        const string Copied = "<style>p{color:red}</style><!--x--><h2 style='mso-x:1' onclick='window.stolen=1'>口感</h2><p class=MsoNormal>鲜爽<b>回甘</b></p><p>汤色清亮</p>"
            + "<table><tr><th>规格</th><th>净含量</th></tr><tr><td>小罐</td><td>50克</td></tr></table><img data-src='https://elsewhere.example/1.png' onerror='window.stolen=1'><script>window.stolen=1</script>";
        var desk = await open.House.Desk();
        await desk.SignsInAt("yunjian", "/console/products/new");
        await desk.GetByRole(AriaRole.Button, new() { Name = "文字", Exact = true }).ClickAsync();
        var field = desk.GetByLabel("第1块文字", new() { Exact = true });
        await field.EvaluateAsync("(field, html) => { const data = new DataTransfer(); data.setData('text/html', html); field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", Copied);

        await desk.GetByText("有1张图片没有带过来").WaitForAsync();
        await Expect(desk.GetByLabel("第1块小标题", new() { Exact = true })).ToHaveValueAsync("口感");
        await Expect(field.Or(desk.GetByLabel("第2块文字", new() { Exact = true }))).ToHaveValueAsync("鲜爽**回甘**\n汤色清亮");
        await Expect(desk.GetByLabel("第3块表格第2行第2列", new() { Exact = true })).ToHaveValueAsync("50克");
        await Expect(desk.Locator(".phone-page strong")).ToHaveTextAsync("回甘");
        await desk.GetByRole(AriaRole.Button, new() { Name = "上移“第3块表格”" }).ClickAsync();
        await Expect(desk.GetByLabel("第2块表格第2行第1列", new() { Exact = true })).ToHaveValueAsync("小罐");
        Assert.False(await desk.EvaluateAsync<bool>("() => 'stolen' in window"));
    }

    [Fact]
    public async Task Two_who_write_one_product_at_once_lose_nothing()
    {
        var (one, other) = (await open.House.Desk(), await open.House.Desk());
        var (good, subtitle) = await open.House.Look(async db =>
        {
            var one = await db.Products.FirstAsync(p => p.Status == ListingStatus.On && db.Merchants.Any(m => m.Id == p.MerchantId && m.Code == "asui"));
            return (one.Id, one.Subtitle);
        });
        await one.SignsInAt("asui", $"/console/products/edit?product={good}");
        await other.SignsInAt("asui", $"/console/products/edit?product={good}");
        await one.GetByLabel("商品名称").FillAsync("手工布艺 甲写的名称");
        await one.GetByLabel("副标题").FillAsync("甲写的副标题");
        await other.GetByLabel("商品名称").FillAsync("手工布艺 乙写的名称");
        await other.GetByLabel("运费（元）").FillAsync("3.5");

        await one.GetByRole(AriaRole.Button, new() { Name = "保存修改稿" }).ClickAsync();
        await one.GetByText("修改稿已保存").WaitForAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "保存修改稿" }).ClickAsync();

        await other.GetByText("同事刚刚也改了商品名称（同事写的是“手工布艺 甲写的名称”）").WaitForAsync();
        await Expect(other.GetByLabel("副标题")).ToHaveValueAsync("甲写的副标题");
        await Expect(other.GetByLabel("商品名称")).ToHaveValueAsync("手工布艺 乙写的名称");
        await other.GetByRole(AriaRole.Button, new() { Name = "保存修改稿" }).ClickAsync();
        await other.GetByText("修改稿已保存").WaitForAsync();
        Assert.NotEqual("手工布艺 乙写的名称", await open.House.Look(db => db.Products.Where(p => p.Id == good).Select(p => p.Title).SingleAsync()));

        await other.ReloadAsync();
        await other.GetByText("买家看到的仍是原来的内容").WaitForAsync();
        await other.Publishes();
        var now = await open.House.Look(db => db.Products.SingleAsync(p => p.Id == good));
        Assert.Equal(("手工布艺 乙写的名称", "甲写的副标题", 350L), (now.Title, now.Subtitle, now.Freight.Fen));

        await other.GotoAsync($"/console/products/edit?product={good}");
        await other.GetByRole(AriaRole.Button, new() { Name = "查看第1版" }).ClickAsync();
        await Expect(other.Locator(".changes")).ToContainTextAsync("甲写的副标题");
        await other.GetByRole(AriaRole.Button, new() { Name = "恢复第1版" }).ClickAsync();
        await other.GetByText("第1版已成为修改稿").WaitForAsync();
        Assert.Equal("手工布艺 乙写的名称", await open.House.Look(db => db.Products.Where(p => p.Id == good).Select(p => p.Title).SingleAsync()));
        await other.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await other.GetByText("在商城查看").WaitForAsync();
        Assert.Equal((subtitle, 3), await open.House.Look(async db => (await db.Products.Where(p => p.Id == good).Select(p => p.Subtitle).SingleAsync(), await db.ProductVersions.CountAsync(v => v.ProductId == good))));
    }
}
