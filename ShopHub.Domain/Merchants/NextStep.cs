using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>What would help a shop most now (E9).</summary>
public enum NextStep { ProveIdentity = 0, FirstGoods = 1, OpenAccount = 2, ReturnAddress = 3, PayoutAccount = 4, EndingPapers = 5, MissingPictures = 6, Introduction = 7, FirstColleague = 8, PayDeposit = 9 }

/// <summary>How a shop stands, counted from its rows.</summary>
public sealed record ShopState
{
    public required bool IsOpen { get; init; }

    /// <summary>The platform waits for its proof of identity (LAW-04).</summary>
    public required bool MustProveIdentity { get; init; }

    /// <summary>It has been told that its deposit is short (DEP-04).</summary>
    public required bool MustPayDeposit { get; init; }

    public required int Goods { get; init; }

    /// <summary>On the shelf.</summary>
    public required int WithoutPicture { get; init; }

    public required bool HasAccount { get; init; }

    public required bool HasReturnAddress { get; init; }

    public required bool HasPayoutAccount { get; init; }

    public required bool HasIntroduction { get; init; }

    /// <summary>Papers and brands that end within <see cref="NextSteps.DaysAhead"/> days.</summary>
    public required int EndingPapers { get; init; }

    public required int Members { get; init; }

    /// <summary>Paid in the last <see cref="NextSteps.DaysBack"/> days.</summary>
    public required int Orders { get; init; }
}

public static class NextSteps
{
    /// <summary>Days. Source: ONB-17; own choice.</summary>
    public const int DaysAhead = 60, DaysBack = 30;

    /// <summary>Days for which somebody is left alone with a step. Source: own choice.</summary>
    public const int QuietDays = 30;

    /// <summary>Orders from which one person alone is too few. Source: own choice.</summary>
    private const int ManyOrders = 20;

    /// <summary>A shop that does not sell takes these all the same, for they bring it back.</summary>
    private static readonly NextStep[] s_ways = [NextStep.ProveIdentity, NextStep.PayDeposit];

    /// <summary>Those that apply and that this member may take himself, most pressing first.</summary>
    public static IEnumerable<NextStep> Of(ShopState state, ShopPermission may) =>
        s_ways.Concat(Enum.GetValues<NextStep>().Except(s_ways)).Where(step => (state.IsOpen || s_ways.Contains(step)) && may.HasFlag(Needs(step)) && Applies(step, state));

    public static ShopPermission Needs(NextStep step) => step switch
    {
        NextStep.FirstGoods or NextStep.MissingPictures or NextStep.EndingPapers => ShopPermission.Products,
        NextStep.OpenAccount or NextStep.ProveIdentity => ShopPermission.All,
        NextStep.PayoutAccount or NextStep.PayDeposit => ShopPermission.Money,
        NextStep.ReturnAddress or NextStep.Introduction => StaffPolicy.Manager,
        NextStep.FirstColleague => ShopPermission.Staff,
    };

    private static bool Applies(NextStep step, ShopState state) => step switch
    {
        NextStep.ProveIdentity => state.MustProveIdentity,
        NextStep.PayDeposit => state.MustPayDeposit,
        NextStep.FirstGoods => state.Goods == 0,
        NextStep.OpenAccount => !state.HasAccount,
        NextStep.ReturnAddress => !state.HasReturnAddress,
        NextStep.PayoutAccount => !state.HasPayoutAccount,
        NextStep.EndingPapers => state.EndingPapers > 0,
        NextStep.MissingPictures => state.WithoutPicture > 0,
        NextStep.Introduction => !state.HasIntroduction,
        NextStep.FirstColleague => state.Members == 1 && state.Orders >= ManyOrders,
    };
}

/// <summary>A member does not want to be told of a step for a while.</summary>
public sealed class QuietStep
{
    private QuietStep() { }

    public required Id<StaffMember> MemberId { get; init; }

    public required NextStep Step { get; init; }

    public DateTimeOffset Until { get; private set; }

    public static QuietStep For(Id<StaffMember> member, NextStep step, DateTimeOffset now) => new() { MemberId = member, Step = step, Until = now.AddDays(NextSteps.QuietDays) };

    public void Again(DateTimeOffset now) => Until = now.AddDays(NextSteps.QuietDays);
}
