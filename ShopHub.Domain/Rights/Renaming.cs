using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Rights.RenamingStatus;

namespace ShopHub.Domain.Rights;

/// <summary>Asked for, until a reviewer has looked at it or the shop has taken it back.</summary>
public enum RenamingStatus { Waiting = 0, Approved = 1, Rejected = 2, TakenBack = 3 }

public static class RenamingLifecycle
{
    public static readonly Lifecycle<RenamingStatus> Table = new(start: Waiting) { [Waiting] = [Approved, Rejected, TakenBack] };
}

/// <summary>A shop wants to be called otherwise (更名, ONB-13b). The name is held for it from the moment it asks.</summary>
public sealed class Renaming
{
    private Renaming() { }

    public Id<Renaming> Id { get; private init; } = Id<Renaming>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The shop, and unique, while a reviewer has not decided: one at a time.</summary>
    public Id<Merchant>? Of { get; private set; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>The mark by its letters whose right allows the name (BRD-03); null for a name without one.</summary>
    public string? Mark { get; init; }

    /// <summary>Which of the year's renamings it is.</summary>
    public required int Year { get; init; }

    public required int Number { get; init; }

    /// <summary>The name is free again when it comes to nothing; false for one the shop bore before.</summary>
    public required bool IsNew { get; init; }

    public RenamingStatus Status { get; private set; } = RenamingLifecycle.Table.Start;

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When a reviewer must have decided (ONB-14); null when he has.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The decision is late.</summary>
    public bool IsEscalated { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <summary>Why a name is none this shop may ask for, whoever bears it; checked while it is typed, too.</summary>
    /// <param name="hasRight">A brand of the shop allows it (BRD-03).</param>
    /// <exception cref="Refusal"><c>shop-name.*</c>, <c>renaming.same</c>, <c>renaming.word</c></exception>
    public static void MustFit(Merchant shop, string name, bool hasRight)
    {
        if (ShopNames.Checked(name) == shop.ShopName) throw RenamingRefusals.Same();
        if (!hasRight && ShopNames.ForbiddenWord(name) is { } word) throw RenamingRefusals.Word(word);
    }

    /// <param name="right">What allows the name; null when it has no brand in it.</param>
    /// <exception cref="Refusal"><c>shop-name.*</c>, <c>renaming.same</c>, <c>renaming.word</c>, <c>renaming.not-now</c></exception>
    public static Renaming Ask(Merchant shop, string name, BrandRight? right, bool isNew, ProfileChange change, ShopStaff by, DateTimeOffset now)
    {
        MustBeOpen(shop);
        MustFit(shop, name, right is not null);
        return new()
        {
            MerchantId = shop.Id, Of = shop.Id, From = shop.ShopName, To = name, Mark = right?.MarkKey, Year = change.Period, Number = change.Number, IsNew = isNew, AskedAt = now,
            DueAt = ApplicationPolicy.ReviewBy(now), History = History.Empty.With(new("", nameof(Waiting), by.ShownAs, now)),
        };
    }

    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void TakeBack(Actor by, string why, DateTimeOffset now) => Move(TakenBack, by, now, why);

    /// <exception cref="Refusal"><c>status.changed</c>, <c>renaming.not-now</c></exception>
    public void Approve(Merchant shop, PlatformStaff by, DateTimeOffset now)
    {
        MustBeOpen(shop);
        Move(Approved, by, now, null);
    }

    /// <exception cref="Refusal"><c>status.changed</c>, <c>renaming.reason</c></exception>
    public void Reject(PlatformStaff by, RejectCode code, string note, DateTimeOffset now)
    {
        if (!Reasons.Contains(code)) throw RenamingRefusals.Reason();
        if (note.Length > MostNote) throw RenamingRefusals.Reason();
        var words = RejectCodes.Of(code);
        Move(Rejected, by, now, note.Trim().Length == 0 ? $"{words.Reason}，{words.Cure}" : $"{words.Reason}：{note.Trim()}");
    }

    /// <summary>Characters of a reviewer's note. Source: own choice.</summary>
    public const int MostNote = 200;

    /// <summary>What a name may be refused for (ONB-15).</summary>
    public static IEnumerable<RejectCode> Reasons => RejectCodes.For(nameof(ApplicationForm.ShopName));

    /// <summary>Nobody has decided in time: told above, never approved by itself (ONB-14).</summary>
    public void Escalate() => IsEscalated = true;

    private static void MustBeOpen(Merchant shop)
    {
        if (shop.Status is not (ShopStatus.Open or ShopStatus.Restricted)) throw RenamingRefusals.NotNow();
    }

    private void Move(RenamingStatus to, Actor by, DateTimeOffset now, string? why)
    {
        RenamingLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        (Status, Of, DueAt, IsEscalated) = (to, null, null, false);
    }
}

public static class RenamingRefusals
{
    public static Refusal Same() => new("renaming.same", "与现在的店铺名称相同") { Field = "Name" };

    public static Refusal Word(string word) => new("renaming.word", $"店铺名称不能含“{word}”") { Field = "Name" };

    public static Refusal NotNow() => new("renaming.not-now", "店铺正常营业时才能更名");

    public static Refusal RightGone() => new("renaming.right-gone", "店铺已没有使用这个品牌名称的权利，请驳回");

    public static Refusal UnderWay() => new("renaming.under-way", "上一次更名还在审核，请等待结果，或先撤回");

    public static Refusal Reason() => new("renaming.reason", $"请选择驳回原因，补充说明最多{Renaming.MostNote}字");
}
