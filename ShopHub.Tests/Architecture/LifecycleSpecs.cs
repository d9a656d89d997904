using System.Reflection;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Deposits;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Rulebook;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;
using ShopHub.Domain.Support;
using ShopHub.Domain.Trade;
using ShopHub.Domain.Violations;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Tests.Architecture;

public sealed class LifecycleSpecs
{
    /// <summary>Where each life ends; empty means it never does.</summary>
    private static readonly Dictionary<Type, Enum[]> s_ends = new()
    {
        [typeof(OrderStatus)] = [OrderStatus.Closed],
        [typeof(PaymentStatus)] = [PaymentStatus.Paid, PaymentStatus.PaidLate],
        [typeof(RefundStatus)] = [RefundStatus.Success, RefundStatus.Closed, RefundStatus.PaidByHand],
        [typeof(TransferStatus)] = [TransferStatus.Paid, TransferStatus.Failed, TransferStatus.Cancelled, TransferStatus.Declined],
        [typeof(DepositCallStatus)] = [DepositCallStatus.Ended],
        [typeof(DeductionStatus)] = [DeductionStatus.PaidBack],
        [typeof(DepositReturnStatus)] = [DepositReturnStatus.Paid, DepositReturnStatus.Refused, DepositReturnStatus.TakenBack],
        [typeof(ComplaintState)] = [],
        [typeof(DisputeStatus)] = [DisputeStatus.Cancelled],
        [typeof(AfterSaleStatus)] = [AfterSaleStatus.Refunded, AfterSaleStatus.Exchanged, AfterSaleStatus.Cancelled],
        [typeof(CompensationStatus)] = [CompensationStatus.Paid],
        [typeof(FreightPolicyStatus)] = [FreightPolicyStatus.Declined, FreightPolicyStatus.Paid, FreightPolicyStatus.ClaimDeclined],
        [typeof(GrievanceStatus)] = [GrievanceStatus.Cancelled, GrievanceStatus.NotLiable, GrievanceStatus.Done, GrievanceStatus.ReturnMissed, GrievanceStatus.AppealWon, GrievanceStatus.AppealLost],
        [typeof(GuaranteeStatus)] = [GuaranteeStatus.NothingToPay, GuaranteeStatus.Paid, GuaranteeStatus.Cancelled],
        [typeof(SettlementStatus)] = [SettlementStatus.Settled, SettlementStatus.Voided],
        [typeof(ShareStatus)] = [ShareStatus.Finished, ShareStatus.Lacking],
        [typeof(ShareReturnStatus)] = [ShareReturnStatus.Returned],
        [typeof(ApplicationStatus)] = [ApplicationStatus.Open, ApplicationStatus.Closed],
        [typeof(InvitationStatus)] = [InvitationStatus.Used, InvitationStatus.Withdrawn],
        [typeof(OwnerTransferStatus)] = [OwnerTransferStatus.Done, OwnerTransferStatus.Ended],
        [typeof(RenamingStatus)] = [RenamingStatus.Approved, RenamingStatus.Rejected, RenamingStatus.TakenBack],
        [typeof(ClosingStatus)] = [ClosingStatus.Closed, ClosingStatus.TakenBack],
        [typeof(PrivacyRequestStatus)] = [PrivacyRequestStatus.Done, PrivacyRequestStatus.Refused, PrivacyRequestStatus.TakenBack],
        [typeof(AccountClosingStatus)] = [AccountClosingStatus.TakenBack, AccountClosingStatus.Stopped, AccountClosingStatus.Closed],
        [typeof(OpeningStatus)] = [OpeningStatus.Open],
        [typeof(IdentityStatus)] = [IdentityStatus.Approved, IdentityStatus.Closed],
        [typeof(ListingStatus)] = [],
        [typeof(ImportStatus)] = [ImportStatus.Done, ImportStatus.Cancelled, ImportStatus.Unreadable],
        [typeof(ExportStatus)] = [ExportStatus.Failed, ExportStatus.Cancelled, ExportStatus.Expired],
        [typeof(RightStatus)] = [],
        [typeof(CertificationState)] = [],
        [typeof(SheetReviewStatus)] = [SheetReviewStatus.Redone, SheetReviewStatus.Kept],
        [typeof(PaperCaseStatus)] = [PaperCaseStatus.Approved, PaperCaseStatus.Closed],
        [typeof(RuleStatus)] = [RuleStatus.Former, RuleStatus.Withdrawn],
        [typeof(ReportStatus)] = [],
        [typeof(CallStatus)] = [CallStatus.Spoken, CallStatus.InVain, CallStatus.Withdrawn, CallStatus.Missed],
        [typeof(ChatSessionStatus)] = [ChatSessionStatus.Rated, ChatSessionStatus.Abandoned],
        [typeof(ViolationStatus)] = [ViolationStatus.Dropped, ViolationStatus.Refused, ViolationStatus.Won],
        [typeof(MeasureStatus)] = [MeasureStatus.Undone],
        [typeof(BillState)] = [BillState.Compared],
        [typeof(WithdrawalStatus)] = [WithdrawalStatus.Fail, WithdrawalStatus.Refund, WithdrawalStatus.Close],
        [typeof(BankAccountStatus)] = [BankAccountStatus.Failed, BankAccountStatus.Replaced],
        [typeof(SettlementChangeStatus)] = [SettlementChangeStatus.Accepted, SettlementChangeStatus.Rejected, SettlementChangeStatus.Replaced],
        [typeof(DifferenceState)] = [DifferenceState.Closed],
    };

    private static readonly FieldInfo[] s_tables =
    [
        .. typeof(Money).Assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType.IsGenericType && f.FieldType.GetGenericTypeDefinition() == typeof(Lifecycle<>)),
    ];

    public static TheoryData<string> Lifecycles => [.. s_tables.Select(t => t.FieldType.GetGenericArguments()[0].Name)];

    [Fact]
    public void Every_lifecycle_names_its_ends()
    {
        Assert.NotEmpty(s_tables);
        Assert.Equal(s_ends.Keys.Select(k => k.Name).Order(), s_tables.Select(t => t.FieldType.GetGenericArguments()[0].Name).Order());
    }

    [Theory]
    [MemberData(nameof(Lifecycles))]
    public void Every_status_can_be_reached_and_the_last_ones_are_meant(string name)
    {
        var table = s_tables.Single(t => t.FieldType.GetGenericArguments()[0].Name == name);
        var check = typeof(LifecycleSpecs).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!;
        check.MakeGenericMethod(table.FieldType.GetGenericArguments()[0]).Invoke(null, [table.GetValue(null)]);
    }

    private static void Check<TStatus>(Lifecycle<TStatus> table) where TStatus : struct, Enum
    {
        HashSet<TStatus> reached = [table.Start];
        while (table.Where(move => reached.Contains(move.From)).Any(move => reached.Add(move.To)))
        {
        }

        Assert.Equal(Enum.GetValues<TStatus>().Order(), reached.Order());
        Assert.Equal(s_ends[typeof(TStatus)].Cast<TStatus>().Order(), Enum.GetValues<TStatus>().Where(table.IsFinal).Order());
    }
}
