using ShopHub.Data.Closing;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Closing;

public sealed partial class ClosingSpecs
{
    [Fact]
    public async Task What_its_owner_was_closing_anyway_goes_on_and_cannot_be_taken_back()
    {
        await using var town = await Town.Open();
        await IsReady(town, town.BookRoom);
        var number = Town.Done(await Asks(town, town.BookRoom));
        var before = await Of(town, number);
        town.Clock.Wind(TimeSpan.FromDays(3));
        var form = new ViolationForm("fakes", 48, "三位买家送检均为假冒商标", "", "", ["/u/0123456789abcdef0123456789abcdef-960.webp"]);
        var violation = Town.Done(await town.As(town.Judge).Do((RecordViolation use, PlatformStaff me) => use.Run(me, "bookroom", form, Guid.CreateVersion7())));
        Town.Done(await town.As(town.Judge with { MemberId = Id<PlatformMember>.New() }).Do((AgreeViolation use, PlatformStaff me) => use.Run(me, violation)));

        var after = await Of(town, number);
        Assert.Equal((before.NoticeUntil, ClosingCause.Violation), (after.NoticeUntil, after.Cause));
        Assert.Equal("closing.by-platform", (await TakesBack(town, town.BookRoom)).Refusal!.Code);
        Assert.Equal(number, Town.Done(await town.As(town.BookRoom).Do((AskClosing use, ShopStaff me) => use.Run(me, s_form))));
    }
}
