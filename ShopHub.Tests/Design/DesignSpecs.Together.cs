using ShopHub.Data;
using ShopHub.Data.Design;
using ShopHub.Domain.Access;
using ShopHub.Domain.Design;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Design;

/// <summary>Two who draw at once, limits, long and odd words.</summary>
public sealed partial class DesignSpecs
{
    [Fact]
    public async Task Two_who_change_different_blocks_at_once_both_keep_their_work()
    {
        var start = await Keeps(Page(Words("一"), Words("二")));
        var clerk = _town.TeaHouse with { Name = "小陈", Permissions = ShopPermission.Products };
        Task<Outcome<SavedDesign>> Change(ShopStaff who, int at, string title) => _town.As(who).Do((SaveDesign use, ShopStaff me) =>
            use.Run(me, start.Page, start.Revision, start.Page.With(start.Page.Blocks[at] with { Title = title })));

        var saved = await Task.WhenAll(Change(_town.TeaHouse, 0, "店主改的"), Change(clerk, 1, "小陈改的"));

        Assert.All(saved, s => Assert.Empty(Town.Done(s).Conflicts));
        Assert.Single(saved, s => s.Value!.MergedWith is not null);
        Assert.Equal(["店主改的", "小陈改的"], (await Desk()).Draft.Blocks.Select(b => b.Title));
    }

    [Fact]
    public async Task Two_who_change_the_same_block_are_told_and_nothing_is_lost()
    {
        var start = await Keeps(Page(Words("一")));
        DesignPage Titled(string title) => start.Page.With(start.Page.Blocks[0] with { Title = title });
        Town.Done(await _town.As(_town.TeaHouse with { Name = "小陈" }).Do((SaveDesign use, ShopStaff me) => use.Run(me, start.Page, start.Revision, Titled("小陈改的"))));

        var told = Town.Done(await _town.As(_town.TeaHouse).Do((SaveDesign use, ShopStaff me) => use.Run(me, start.Page, start.Revision, Titled("店主改的"))));

        Assert.Equal([start.Page.Blocks[0].Key], told.Conflicts);
        Assert.Equal(("小陈", "小陈改的"), (told.MergedWith, told.Page.Blocks[0].Title));
        Assert.Equal("小陈改的", (await Desk()).Draft.Blocks[0].Title);
        // Told, he may insist: now it is his words over the colleague's.
        Assert.Empty(Town.Done(await _town.As(_town.TeaHouse).Do((SaveDesign use, ShopStaff me) => use.Run(me, told.Page, told.Revision, Titled("店主改的")))).Conflicts);
        Assert.Equal("店主改的", (await Desk()).Draft.Blocks[0].Title);
    }

    [Fact]
    public async Task What_a_colleague_changed_meanwhile_is_not_published_unseen()
    {
        var seen = await Keeps(Page(Words("一")));
        await Keeps(Page(Words("二")));

        Assert.Equal("common.changed-by-others", (await Publishes(seen.Revision)).Refusal?.Code);
        Assert.Null(await Seen());
    }

    [Fact]
    public async Task Pressed_many_times_at_once_every_version_has_a_number_of_its_own()
    {
        var kept = await Keeps(Page(Words("一")));

        var numbers = (await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Publishes(kept.Revision)))).Select(Town.Done).Order();

        Assert.Equal([1, 2, 3, 4, 5], numbers);
    }

    [Fact]
    public async Task Thirty_blocks_are_a_page_and_thirty_one_are_not()
    {
        var full = Page([.. Enumerable.Range(0, 30).Select(i => Words($"第{i}块"))]);

        Assert.Equal(30, (await Keeps(full)).Page.Blocks.Count);
        Assert.Equal("design.too-many-blocks", (await Saves(full with { Blocks = [.. full.Blocks, Words("多的")] })).Refusal?.Code);
        Assert.Equal("design.block", (await Saves(Page(full.Blocks[0], full.Blocks[0]))).Refusal?.Code);
        Assert.Equal("design.empty", (await Publishes((await Keeps(Page())).Revision)).Refusal?.Code);
    }

    [Fact]
    public async Task Thirty_letters_and_family_emoji_come_back_as_they_were_written()
    {
        var title = string.Concat(Enumerable.Repeat("👨‍👩‍👧", 3)) + "全家";
        var block = Words(title) with { Text = "<script>alert(1)</script>\n“引号” & 'quotes' \u2028 🍵" };

        var kept = await Keeps(Page(block));

        Assert.Equal(block, kept.Page.Blocks[0]);
        Assert.Equal(block, (await Desk()).Draft.Blocks[0]);
        Assert.Equal("design.too-long", await Refused(Words(new string('长', 31))));
        Assert.Equal("design.too-long", await Refused(Words("x") with { Text = new string('长', 2_001) }));
    }

    [Fact]
    public async Task A_look_that_cannot_be_read_is_not_even_kept_in_the_draft() =>
        Assert.Equal("design.contrast", (await Saves(new(ShopTheme.Plain with { Brand = Colour.White }, [Words("一")]))).Refusal?.Code);

    [Theory]
    [InlineData(ShopPermission.None)]
    [InlineData(ShopPermission.Orders)]
    public async Task Who_has_no_right_to_products_draws_nothing(ShopPermission permissions)
    {
        var clerk = _town.TeaHouse with { Permissions = permissions };

        Assert.Equal("common.not-allowed", (await _town.As(clerk).Do((SaveDesign use, ShopStaff me) => use.Run(me, DesignPage.Empty, 0, Page(Words("一"))))).Refusal?.Code);
        Assert.Equal("common.not-allowed", (await _town.As(clerk).Do((PublishDesign use, ShopStaff me) => use.Run(me, 0))).Refusal?.Code);
    }
}
