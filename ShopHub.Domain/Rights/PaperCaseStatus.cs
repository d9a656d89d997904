using ShopHub.Domain.Shared;
using static ShopHub.Domain.Rights.PaperCaseStatus;

namespace ShopHub.Domain.Rights;

/// <summary>From handing in to the decision; Closed: taken back, or not handed in again in time.</summary>
public enum PaperCaseStatus { Submitted = 0, InReview = 1, Rejected = 2, Approved = 3, Closed = 4 }

public static class PaperCaseLifecycle
{
    public static readonly Lifecycle<PaperCaseStatus> Table = new(start: Submitted)
    {
        [Submitted] = [InReview, Closed],
        // Back into the queue: put back, late, or agreed to by the first of two.
        [InReview] = [Rejected, Approved, Submitted],
        [Rejected] = [Submitted, Closed],
    };
}
