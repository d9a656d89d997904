using ShopHub.Web.Jobs.Outbox;

namespace ShopHub.Web.Jobs;

/// <summary>
/// Every job, its rhythm, the acts it calls and what a missed run does. What is due stands in our own rows, so every job may
/// run twice or late. Source: rules.md Annex B.
/// </summary>
public static class Timetable
{
    /// <summary>Rows of one transaction: small enough that a checkout never waits long behind it.</summary>
    public const int Batch = 100;

    public static readonly Job CloseUnpaid = new("J01", "关闭未付款订单", new Rhythm.Every(TimeSpan.FromMinutes(1)), typeof(ClosingUnpaid))
    {
        Acts = "CloseUnpaidOrders, CloseExpiredPayment", Missed = "下一次运行处理全部到期订单",
    };

    public static readonly Job AskPayments = new("J02", "查询支付结果", new Rhythm.Every(TimeSpan.FromSeconds(5)), typeof(AskingPayments))
    {
        Acts = "RecordChannelPayment", Missed = "下一次运行查询全部到期支付单",
    };

    public static readonly Job SendRefunds = new("J03", "发送与查询退款", new Rhythm.Every(TimeSpan.FromSeconds(10)), typeof(SendingRefunds))
    {
        Acts = "RecordChannelRefund, RecordRefundTry", Missed = "下一次运行用同一退款单号继续",
    };

    public static readonly Job SendOutbox = new("OUT", "发送对外消息", new Rhythm.Every(TimeSpan.FromSeconds(15)), typeof(SendingOutbox))
    {
        Acts = "TakeMessages, RecordSending", Missed = "下一次运行补发",
    };

    public static readonly Job FollowParcels = new("TRK", "跟踪包裹签收", new Rhythm.Every(TimeSpan.FromMinutes(10)), typeof(FollowingParcels))
    {
        Acts = "RecordTraces, RecordSignedParcel", Missed = "下一次运行查询全部在途包裹",
    };

    public static readonly Job ConfirmReceipts = new("J07", "自动确认收货", new Rhythm.Every(TimeSpan.FromMinutes(10)), typeof(ConfirmingReceipts))
    {
        Acts = "ConfirmOverdueReceipts", Missed = "下一次运行处理全部到期订单",
    };

    public static readonly Job AfterSaleDeadlines = new("J09", "售后超时处理", new Rhythm.Every(TimeSpan.FromMinutes(5)), typeof(ActingOnAfterSales))
    {
        Acts = "ActOnOverdueAfterSales", Missed = "按实际时间处理，不补算",
    };

    public static readonly Job Settle = new("J11", "货款结算", new Rhythm.Daily(new(2, 0)), typeof(Settling))
    {
        Acts = "SettleDueOrders, TellSettlement", Missed = "补运行结清全部到期订单，不会重复结算", Then = "J13",
    };

    public static readonly Job CloseDays = new("J12", "日结与对账单", new Rhythm.Daily(new(16, 0)), typeof(ClosingDays))
    {
        Acts = "CloseBookDay", Missed = "补运行逐日汇总全部未结的日子",
    };

    public static readonly Job CheckBooks = new("J13", "账目与库存核对", new Rhythm.Daily(new(1, 0)), typeof(CheckingBooks))
    {
        Acts = "BooksCheck, StockCheck, RecordBooksCheck", Missed = "补运行核对当前账目",
    };

    public static readonly Job PayOut = new("J14", "提现发送与查询", new Rhythm.Every(TimeSpan.FromMinutes(5)), typeof(PayingOut))
    {
        Acts = "CloseUnapprovedWithdrawals, RecordPayout, RecordPayoutTry", Missed = "下一次运行用同一提现单号继续",
    };

    public static readonly Job CompareBills = new("BIL", "渠道账单核对", new Rhythm.Every(TimeSpan.FromMinutes(30)), typeof(ComparingBills))
    {
        Acts = "TakeBillLines, CompareBill, CompareFundBill, RejudgeDifferences, RecordBillTry", Missed = "下一次运行补齐全部缺少的日账单",
    };

    public static readonly Job AskOpenings = new("APP", "查询收款开户进度", new Rhythm.Every(TimeSpan.FromSeconds(30)), typeof(AskingOpenings))
    {
        Acts = "RecordOpening", Missed = "下一次运行查询全部到期申请",
    };

    public static readonly Job AskTransfers = new("TRF", "发送与查询买家转账", new Rhythm.Every(TimeSpan.FromSeconds(30)), typeof(AskingTransfers))
    {
        Acts = "RecordTransfer, RecordTransferTry", Missed = "下一次运行用同一转账单号继续",
    };

    public static readonly Job FetchComplaints = new("CPF", "读取微信投诉", new Rhythm.Every(TimeSpan.FromSeconds(15)), typeof(FetchingComplaints))
    {
        Acts = "RecordComplaint, RecordComplaintTry", Missed = "下一次运行读取全部待读投诉",
    };

    public static readonly Job LookForComplaints = new("CPL", "查找漏报的微信投诉", new Rhythm.Every(TimeSpan.FromMinutes(10)), typeof(LookingForComplaints))
    {
        Acts = "NoteListedComplaints", Missed = "下一次运行补查最近三十天",
    };

    public static readonly Job AskSettlements = new("ACC", "查询结算账户变更", new Rhythm.Every(TimeSpan.FromMinutes(1)), typeof(AskingSettlements))
    {
        Acts = "RecordSettlementChange", Missed = "下一次运行查询全部到期变更",
    };

    public static readonly Job ReviewDeadlines = new("J21", "入驻和更名审核超时升级", new Rhythm.Every(TimeSpan.FromHours(1)), typeof(ActingOnApplications))
    {
        Acts = "ActOnOverdueApplications, ActOnOverdueRenamings", Missed = "下一次运行处理全部到期申请",
    };

    public static readonly Job TurnStaff = new("STF", "成员到期与店主转让", new Rhythm.Every(TimeSpan.FromMinutes(1)), typeof(TurningStaff))
    {
        Acts = "EndStaff, ActOnOwnerTransfers", Missed = "下一次运行处理全部到期成员和转让",
    };

    /// <summary>More often than daily: a shop is told at once, and goods leave with the end of the last day (DEP-04).</summary>
    public static readonly Job CheckDeposits = new("J18", "保证金核对与下架", new Rhythm.Every(TimeSpan.FromMinutes(10)), typeof(CheckingDeposits))
    {
        Acts = "CallForDeposits, ActOnDepositCalls", Missed = "下一次运行处理全部不足和到期的店铺",
    };

    /// <summary>More often than daily: goods leave the shelf with the end of the last day, not in the morning after.</summary>
    public static readonly Job PapersRunOut = new("J19", "资质到期提醒与下架", new Rhythm.Every(TimeSpan.FromMinutes(5)), typeof(WatchingPapers))
    {
        Acts = "ActOnDueRights, ActOnDueBrands, ClearTheShelf, SuspendForPapers, ActOnOverduePapers", Missed = "下一次运行处理全部到期资质，每个提醒只发一次",
    };

    /// <summary>More often than daily: a measure ends with its instant.</summary>
    public static readonly Job EndMeasures = new("VIO", "违规处理到期结束", new Rhythm.Every(TimeSpan.FromMinutes(5)), typeof(EndingMeasures))
    {
        Acts = "EndMeasures", Missed = "下一次运行结束全部到期处理",
    };

    public static readonly Job RefundForced = new("FCL", "平台关店的订单退款", new Rhythm.Every(TimeSpan.FromMinutes(5)), typeof(RefundingForcedOrders))
    {
        Acts = "RefundForcedOrders", Missed = "下一次运行退清全部未发货订单",
    };

    public static readonly Job PublishMeasures = new("J38", "违规处理公示", new Rhythm.Every(TimeSpan.FromHours(1)), typeof(PublishingMeasures))
    {
        Acts = "PublishMeasures", Missed = "下一次运行公示全部未公示的处理",
    };

    public static readonly Job AskIdentities = new("J20", "主体定期复核", new Rhythm.Daily(new(4, 0)), typeof(AskingIdentities))
    {
        Acts = "AskIdentities", Missed = "补运行通知全部到期的店铺，每家只通知一次",
    };

    /// <summary>More often than daily: a deadline is an instant.</summary>
    public static readonly Job WatchIdentities = new("IDC", "主体核验到期处理", new Rhythm.Every(TimeSpan.FromMinutes(30)), typeof(WatchingIdentities))
    {
        Acts = "RemindOfIdentity, ActOnOverdueIdentities", Missed = "下一次运行处理全部到期核验，每个提醒只发一次",
    };

    public static readonly Job ReportToAuthority = new("J34", "身份信息报送文件", new Rhythm.HalfYearly(new(6, 0)), typeof(ReportingToAuthority))
    {
        Acts = "DrawDueAuthorityReport", Missed = "补运行生成最近一期，每期只生成一份；也可在“身份信息报送”手工生成",
    };

    public static readonly Job CountTurnover = new("J32", "个人卖家年交易额", new Rhythm.Daily(new(5, 0)), typeof(CountingTurnover)) { Acts = "CountTurnover", Missed = "补运行统计当前年度，每个提醒只发一次" };

    public static readonly Job PublishDesigns = new("DSN", "定时发布店铺装修", new Rhythm.Every(TimeSpan.FromMinutes(1)), typeof(PublishingDesigns)) { Acts = "PublishDueDesigns", Missed = "下一次运行发布全部到点的页面" };

    public static readonly Job ListPlanned = new("LST", "定时上架商品", new Rhythm.Every(TimeSpan.FromMinutes(1)), typeof(ListingProducts)) { Acts = "ListDueProducts", Missed = "下一次运行上架全部到点的商品" };

    public static readonly Job SwitchRules = new("J33", "平台规则换版", new Rhythm.Daily(new(0, 0)), typeof(SwitchingRules))
    { Acts = "SwitchRules", Missed = "补运行切换全部到期版本" };

    public static readonly Job LookAfterClosings = new("J22", "关店公示到期与终审", new Rhythm.Daily(new(0, 10)), typeof(LookingAfterClosings))
    {
        Acts = "LookAfterClosing", Missed = "补运行检查全部公示到期的店铺",
    };

    public static readonly Job RemindOfPrivacy = new("J35", "个人信息请求到期提醒", new Rhythm.Every(TimeSpan.FromHours(1)), typeof(RemindingOfPrivacy))
    {
        Acts = "RemindOfPrivacy", Missed = "下一次运行补提醒，每次提醒只发一次",
    };

    public static readonly Job CloseAccounts = new("ACL", "注销冷静期满的账号", new Rhythm.Every(TimeSpan.FromMinutes(10)), typeof(ClosingAccounts))
    {
        Acts = "FinishAccountClosing", Missed = "下一次运行处理全部到期申请",
    };

    public static readonly Job SealAnew = new("KEY", "换密钥后重新加密", new Rhythm.Daily(new(3, 45)), typeof(SealingAnew))
    { Acts = "SealAnew, NoteSealed", Missed = "下一次运行接着处理旧密钥加密的内容" };

    public static readonly Job MoveFiles = new("EXP", "导入续做与导出文件清理", new Rhythm.Every(TimeSpan.FromMinutes(10)), typeof(MovingFiles))
    { Acts = "ExpireExports", Missed = "下一次运行接着做未完成的导入，删除全部到期文件" };

    public static readonly Job WatchEscrow = new("J37", "担保款时限检查", new Rhythm.Daily(new(6, 0)), typeof(WatchingEscrow))
    { Acts = "BillQueries", Missed = "补运行检查当前账龄" };

    public static readonly Job Forget = new("J36", "隐藏旧地址，清理到期记录", new Rhythm.Daily(new(3, 30)), typeof(Forgetting))
    {
        Acts = "HideOldAddresses, ForgetAudit, ForgetReads, ForgetAccess, ForgetDeskPasses, ForgetSaid, ForgetChats, ForgetCallNumbers", Missed = "下一次运行处理全部到期的地址和记录",
    };

    public static readonly Job TellWatchers = new("WAT", "降价和到货提醒", new Rhythm.Every(TimeSpan.FromMinutes(5)), typeof(TellingWatchers)) { Acts = "TellWatchers", Missed = "下一次运行提醒全部已降价和已到货的，每个提醒只发一次" };

    public static readonly Job TellFollowers = new("FLW", "店铺动态推送", new Rhythm.Daily(new(10, 0)), typeof(TellingFollowers)) { Acts = "GatherNews, TellFollowers", Missed = "补运行推送最近三天的动态，每店每天最多一次" };

    /// <summary>In the order in which they run when several are due at once.</summary>
    public static IReadOnlyList<Job> All { get; } =
        [CloseUnpaid, AskPayments, SendRefunds, SendOutbox, FollowParcels, CompensationJobs.LateShipping, CompensationJobs.Unshipped, ConfirmReceipts, AfterSaleDeadlines, DisputeTimetable.Deadlines, GuaranteeJobs.Deadlines, GrievanceJobs.Deadlines, InsuranceJobs.Freight, Settle, CloseDays, CheckBooks,
         PayOut, CompareBills, AskOpenings, AskTransfers, LookForComplaints, FetchComplaints, AskSettlements, ReviewDeadlines, TurnStaff, CheckDeposits, PapersRunOut, EndMeasures, RefundForced, PublishMeasures, PublishDesigns, ListPlanned, SwitchRules, AskIdentities, WatchIdentities, CountTurnover, ReportToAuthority,
         LookAfterClosings, RemindOfPrivacy, CloseAccounts, MoveFiles, TellWatchers, TellFollowers, ShelfJobs.RelateProducts, ProtectionJobs.KeepFigures, AnalyticsJobs.Fold, AnalyticsJobs.Today, AnalyticsJobs.Month, ProtectionJobs.Guard, ProtectionJobs.Evaluate, WatchEscrow, Forget, SealAnew, ChatJobs.Timers, ChatJobs.MessageTasks, ShippingJobs.ReckonPauses, ShippingJobs.RemindReceipts, ShippingJobs.CheckUnseen];
}
