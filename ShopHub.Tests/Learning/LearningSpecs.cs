using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Learning;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Learning;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Architecture;
using ShopHub.Tests.Cast;
using ShopHub.Web.MerchantConsole.Learning;

namespace ShopHub.Tests.Learning;

/// <summary>The growth centre: lessons that are there, tasks that are true, progress that is each one's own (E10).</summary>
public sealed partial class LearningSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public void Every_lesson_has_a_text_and_every_text_is_a_lesson()
    {
        var texts = Directory.GetFiles(Path.Combine(Files.Root, "ShopHub.Web", "MerchantConsole", "Learning", "Lessons"), "*.md").Select(Path.GetFileNameWithoutExtension).ToList();

        Assert.True(texts.Count > 20);
        Assert.Equal(Lessons.All.Select(l => l.Slug).Order(), texts.Order());
        Assert.All(Lessons.All, l => Assert.InRange(LessonTexts.Of(l).Length, 80, 900));
        Assert.All(Enum.GetValues<Course>(), course => Assert.InRange(Lessons.All.Count(l => l.Course == course), 2, 6));
        Assert.Equal(Enum.GetValues<LessonTask>().Order(), Lessons.All.Select(l => l.Task).OfType<LessonTask>().Order());
    }

    [Fact]
    public void A_lesson_leads_only_to_pages_that_are_there()
    {
        var pages = Files.All.Where(f => f.Key.EndsWith(".razor", StringComparison.Ordinal)).SelectMany(f => PageOf().Matches(f.Value).Select(m => m.Groups[1].Value)).ToHashSet();
        var linked = Lessons.All.SelectMany(l => LinkOf().Matches(LessonTexts.Of(l)).Select(m => (l.Slug, To: m.Groups[1].Value)))
            .Concat(Lessons.All.Where(l => l.Room is not null).Select(l => (l.Slug, To: l.Room!))).Concat(Lessons.All.Where(l => l.Task is not null).Select(l => (l.Slug, To: l.Task!.Value.Words().Page))).ToList();

        Assert.True(linked.Count > 40);
        Rule.Holds(linked.Where(l => !pages.Contains(l.To)).Select(l => $"{l.Slug} leads to {l.To}"));
    }

    [Fact]
    public void Every_room_of_the_console_has_a_lesson()
    {
        var rooms = Files.All.Where(f => f.Key.StartsWith("ShopHub.Web/MerchantConsole/", StringComparison.Ordinal)).SelectMany(f => PageOf().Matches(f.Value).Select(m => m.Groups[1].Value))
            .Where(page => page is not "/console" && !page.StartsWith("/console/learn", StringComparison.Ordinal)).ToList();

        Assert.True(rooms.Count > 15);
        Rule.Holds(rooms.Where(page => Lessons.About(page) is null).Select(page => $"No lesson tells about {page}"));
    }

    [Theory]
    [InlineData("/console/orders", "ship-in-time")]
    [InlineData("/console/products/new", "first-product")]
    [InlineData("/console/products", "price-and-stock")]
    [InlineData("/console/money/withdrawals", "withdraw")]
    [InlineData("/console", null)]
    [InlineData("/console/learn", null)]
    public void A_room_leads_to_its_own_lesson(string page, string? lesson) => Assert.Equal(lesson, Lessons.About(page)?.Slug);

    [Fact]
    public void A_title_is_found_before_a_text()
    {
        var found = LessonTexts.Find("退货地址").ToList();

        Assert.Equal("return-address", found[0].Lesson.Slug);
        Assert.Contains(found.Skip(1), f => f.Lesson.Slug == "first-week");
        Assert.Contains("免退货直接退款", LessonTexts.Find("免退货").Single(f => f.Lesson.Slug == "return-address").Found);
        Assert.Empty(LessonTexts.Find("没有人会写的词"));
        Assert.DoesNotContain("<", LessonTexts.Find("积分").First().Found);
    }

    [Fact]
    public async Task A_task_is_ticked_by_how_the_shop_stands_and_open_again_when_it_does_not()
    {
        await Set(null);
        Assert.DoesNotContain(LessonTask.NameReturnAddress, (await Of(_town.TeaHouse)).Done);

        await Set("浙江省杭州市西湖区龙坞路88号 0571-80000001");
        Assert.Contains(LessonTask.NameReturnAddress, (await Of(_town.TeaHouse)).Done);
        Assert.Contains(LessonTask.PutOnSale, (await Of(_town.TeaHouse)).Done);

        await _town.Look(db => db.Products.Where(p => p.MerchantId == _town.TeaHouse.MerchantId).ExecuteUpdateAsync(set => set.SetProperty(p => p.Status, ListingStatus.OffByMerchant)));
        Assert.DoesNotContain(LessonTask.PutOnSale, (await Of(_town.TeaHouse)).Done);
        Assert.Contains(LessonTask.PutOnSale, (await Of(_town.BookRoom)).Done);
    }

    [Fact]
    public async Task A_lesson_read_twice_at_once_is_read_once_and_by_him_alone()
    {
        var clerk = await _town.Colleague(_town.TeaHouse, "发货员", ShopPermission.Orders);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Reads(clerk, "ship-in-time"))));

        Assert.Contains(outcomes, o => o.IsDone);
        Assert.Equal(1, await _town.Look(db => db.LessonReads.CountAsync()));
        Assert.Equal(["ship-in-time"], (await Of(clerk)).Read);
        Assert.Empty((await Of(_town.TeaHouse)).Read);
        Assert.Equal("common.not-found", (await Reads(clerk, "no-such-lesson")).Refusal!.Code);
        var crew = await _town.As(_town.TeaHouse).Ask((LearningQueries ask, ShopStaff me) => ask.Crew(me));
        Assert.Equal(1, crew.Single(c => c.Id == clerk.StaffId).Read);
        Assert.DoesNotContain(await _town.As(_town.BookRoom).Ask((LearningQueries ask, ShopStaff me) => ask.Crew(me)), c => c.Id == clerk.StaffId);
        await Assert.ThrowsAsync<Refusal>(() => _town.As(clerk).Ask((LearningQueries ask, ShopStaff me) => ask.Crew(me)));
    }

    [Fact]
    public void The_questions_are_passed_by_all_right_answers_only()
    {
        Assert.All(RulesQuiz.Questions, q => Assert.InRange(q.Right, 0, q.Answers.Count - 1));
        RulesQuiz.MustPass([.. RulesQuiz.Questions.Select(q => q.Right)]);
        Assert.Equal("learning.quiz", Assert.Throws<Refusal>(() => RulesQuiz.MustPass([.. RulesQuiz.Questions.Select(_ => -1)])).Code);
    }

    private Task<LearnerProgress> Of(ShopStaff who) => _town.As(who).Ask((LearningQueries ask, ShopStaff me) => ask.Mine(me));

    private Task<Data.Outcome> Reads(ShopStaff who, string slug) => _town.As(who).Do((ReadLesson use, ShopStaff me) => use.Run(me, slug));

    private Task<int> Set(string? address) =>
        _town.Look(db => db.Merchants.Where(m => m.Id == _town.TeaHouse.MerchantId).ExecuteUpdateAsync(set => set.SetProperty(m => m.ReturnAddress, address)));

    [GeneratedRegex("@page \"([^\"]+)\"")]
    private static partial Regex PageOf();

    [GeneratedRegex(@"\]\((/[^)]+)\)")]
    private static partial Regex LinkOf();
}
