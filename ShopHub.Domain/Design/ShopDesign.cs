using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Design;

/// <summary>How a shop's page looks (店铺装修): the draft that is worked on, what shoppers see, and what is planned.</summary>
public sealed class ShopDesign
{
    private ShopDesign() { }

    public required Id<Merchant> MerchantId { get; init; }

    public DesignPage Draft { get; private set; } = DesignPage.Empty;

    /// <summary>Raised with every change of the draft.</summary>
    public int Revision { get; private set; }

    public string EditedBy { get; private set; } = "";

    public DateTimeOffset EditedAt { get; private set; }

    /// <summary>The number of the version shoppers see; null: the page as every shop has it.</summary>
    public int? Live { get; private set; }

    /// <summary>The look of that version, for pages that show nothing else of it; null without one.</summary>
    public string? LiveTheme { get; private set; }

    public int LastNumber { get; private set; }

    /// <summary>As it was when it was planned: later changes of the draft do not come along.</summary>
    public DesignPage? Planned { get; private set; }

    /// <summary>When it becomes what shoppers see; null: nothing is planned.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public string PlannedBy { get; private set; } = "";

    public static ShopDesign Of(Id<Merchant> shop) => new() { MerchantId = shop };

    /// <param name="page">Checked.</param>
    public void Save(DesignPage page, ShopStaff by, DateTimeOffset now)
    {
        if (page == Draft) return;
        (Draft, EditedBy, EditedAt) = (page, by.Name, now);
        Revision++;
    }

    /// <param name="seen">The draft's revision that was looked at.</param>
    /// <exception cref="Refusal"><c>design.empty</c>, <c>design.*</c>, <c>common.changed-by-others</c></exception>
    public DesignVersion Publish(int seen, ShopStaff by, DateTimeOffset now)
    {
        MustBeReady(seen);
        return Show(Draft, "发布", by.Name, now);
    }

    /// <exception cref="Refusal"><c>design.plan-time</c>, <c>design.empty</c>, <c>common.changed-by-others</c></exception>
    public void Plan(int seen, DateTimeOffset at, ShopStaff by, DateTimeOffset now)
    {
        if (at <= now || at > now.AddDays(DesignPolicy.PlannedAhead)) throw DesignRefusals.PlanTime();
        MustBeReady(seen);
        (Planned, DueAt, PlannedBy) = (Draft, at, by.Name);
    }

    /// <exception cref="Refusal"><c>design.nothing-planned</c></exception>
    public void DropPlan()
    {
        if (DueAt is null) throw DesignRefusals.NothingPlanned();
        (Planned, DueAt, PlannedBy) = (null, null, "");
    }

    /// <returns>Null when nothing is due: it was published, changed or dropped meanwhile.</returns>
    public DesignVersion? PublishDue(DateTimeOffset now)
    {
        if (DueAt is not { } due || due > now || Planned is not { } page) return null;
        var by = PlannedBy;
        DropPlan();
        return Show(page, "定时发布", by, now);
    }

    /// <summary>What shoppers saw once, they see again, as a new version; the draft stays what it is.</summary>
    public DesignVersion GoBackTo(DesignVersion old, ShopStaff by, DateTimeOffset now) => Show(old.Page, $"恢复第{old.Number}版", by.Name, now);

    /// <summary>The page is as every shop has it; draft and versions stay.</summary>
    /// <exception cref="Refusal"><c>design.not-published</c></exception>
    public void TakeDown()
    {
        if (Live is null) throw DesignRefusals.NotPublished();
        (Live, LiveTheme) = (null, null);
    }

    private void MustBeReady(int seen)
    {
        if (seen != Revision) throw CommonRefusals.ChangedByOthers();
        if (Draft.Blocks.Count == 0) throw DesignRefusals.Empty();
        Draft.Checked();
    }

    private DesignVersion Show(DesignPage page, string how, string by, DateTimeOffset now)
    {
        LastNumber++;
        (Live, LiveTheme) = (LastNumber, page.Theme.Slug);
        return DesignVersion.Of(MerchantId, LastNumber, page, how, by, now);
    }
}

/// <summary>What shoppers saw from an instant on; kept for ever, so that one can go back to it.</summary>
public sealed class DesignVersion
{
    private DesignVersion() { }

    public Id<DesignVersion> Id { get; private init; } = Id<DesignVersion>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>From 1, in each shop.</summary>
    public required int Number { get; init; }

    public required DesignPage Page { get; init; }

    /// <summary>发布, 定时发布, 恢复第3版.</summary>
    public required string How { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    internal static DesignVersion Of(Id<Merchant> shop, int number, DesignPage page, string how, string by, DateTimeOffset now) =>
        new() { MerchantId = shop, Number = number, Page = page, How = how, By = by, At = now };
}
