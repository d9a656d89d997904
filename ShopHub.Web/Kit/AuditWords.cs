namespace ShopHub.Web.Kit;

/// <summary>What each act of staff is called in the log, and under which head it is found. A spec sees to it that none is missing.</summary>
public static class AuditWords
{
    public const string Reads = "查看与下载";

    public static IReadOnlyList<(string Head, (string Act, string Words)[] Acts)> Heads { get; } =
    [
        (Reads,
        [
            ("ReadBuyer", "查看买家资料"), ("ReadCase", "查看入驻资料"), ("ReadPaper", "查看证件"), ("ReadPapers", "查看资质资料"), ("ReadPicture", "查看资质照片"), ("ReadIdentity", "查看主体资料"), ("ReadIdentityPaper", "查看主体证件"), ("TakeAuthorityReport", "下载身份信息报送文件"), ("NoteDownload", "下载文件"), ("NotePlatformDownload", "下载文件"),
            ("DrawPayoutList", "生成付款清单"), ("StartArchive", "下载店铺备份"), ("AskExport", "申请导出"), ("FetchExport", "下载导出文件"), ("CancelExport", "取消导出"),
        ]),
        ("员工与权限",
        [
            ("InviteStaff", "邀请员工"), ("WithdrawInvitation", "撤回邀请"), ("JoinAsNewcomer", "接受邀请加入"), ("JoinWithAccount", "接受邀请加入"), ("EndStaff", "限时成员到期"), ("ActOnOwnerTransfers", "店主转让到期"), ("HireStaff", "添加员工"), ("RehireStaff", "重新聘用"), ("RemoveStaff", "移除员工"),
            ("ChangePermissions", "调整权限"), ("ResetSignIn", "重置登录方式"), ("MakeRole", "新建角色"), ("ChangeRole", "修改角色"), ("GiveUpRole", "删除角色"),
            ("OfferShop", "发起店主转让"), ("AgreeToShop", "确认接手店铺"), ("StopOwnerTransfer", "取消店主转让"), ("ConfirmMyself", "验证身份"),
            ("HirePlatformStaff", "添加平台人员"), ("RehirePlatformStaff", "重新聘用平台人员"), ("RemovePlatformStaff", "移除平台人员"),
            ("ChangePlatformPermissions", "调整平台权限"), ("ResetPlatformSignIn", "重置平台人员登录方式"),
        ]),
        ("资金",
        [
            ("AskWithdrawal", "申请提现"), ("ApproveWithdrawal", "同意提现"), ("DeclineWithdrawal", "拒绝提现"), ("AddBankAccount", "添加收款账户"), ("ProveBankAccount", "验证收款账户"),
            ("SubmitAccountAgain", "重新提交收款账户"), ("HandInOpening", "提交收款开户"), ("AskOpeningNow", "查询收款开户"), ("ReceiveDeposit", "登记保证金"), ("PayDepositBack", "退还保证金"), ("CorrectBooks", "更正账务"),
            ("PublishServiceFee", "发布服务费率"), ("WithdrawServiceFee", "撤回服务费率"), ("HoldWithdrawals", "暂停提现"), ("FreeWithdrawals", "恢复提现"), ("FinishPayout", "登记付款结果"),
            ("MarkSmallTransfer", "登记小额打款"), ("HoldSettlement", "暂缓结算"), ("AnnouncePause", "公布物流暂停"), ("EndPause", "结束物流暂停"), ("TakeCall", "接手回电"), ("ReportCall", "登记回电结果"), ("TeachSynonyms", "添加同义词"), ("ForgetSynonyms", "删除同义词"), ("FreeSettlement", "恢复结算"), ("TryRefundNow", "立即退款"), ("RefundAgain", "重新退款"),
            ("PayRefundByHand", "人工退款"), ("AskRefundToCard", "申请退款到银行卡"), ("ApproveRefundToCard", "同意退款到银行卡"), ("DeclineRefundToCard", "拒绝退款到银行卡"), ("ResolveIncident", "处理支付异常"), ("AskTransfer", "申请转账退款"), ("ApproveTransfer", "同意转账退款"),
            ("DeclineTransfer", "拒绝转账退款"), ("TakeTransferBack", "撤销转账退款"), ("TakeDifference", "领取对账差异"), ("CloseDifference", "关闭对账差异"),
            ("AskDepositPayment", "发起缴纳保证金"), ("RecordDuePrepay", "打开付款码"), ("ReceiveDepositTransfer", "登记保证金转账"), ("DeductDeposit", "扣除保证金"), ("AppealDeduction", "申诉保证金扣除"), ("DecideDeduction", "裁定保证金扣除"),
            ("TurnInsurance", "开启或关闭运费险"), ("TopUpPremiums", "充值运费险保费"), ("AskDepositReturn", "申请退还保证金"), ("TakeBackDepositReturn", "撤回保证金退还"), ("PayDepositReturn", "登记保证金退还"), ("RefuseDepositReturn", "退回保证金退还"),
        ]),
        ("订单与售后",
        [
            ("ShipOrder", "发货"), ("CorrectWaybill", "更正快递单号"), ("ExtendForBuyer", "为买家延长收货"), ("ReadyForPickUp", "自提备货完成"), ("HandOver", "自提交付"), ("OpenPickUpPlace", "新建自提点"), ("ChangePickUpPlace", "修改自提点"), ("AgreeAfterSale", "同意售后"), ("RejectAfterSale", "拒绝售后"), ("ProposeAmount", "提出退款金额"), ("ConfirmReturnedGoods", "确认收到退货"), ("ReshipExchange", "发出换货"), ("RefundExchange", "换货改为退款"),
            ("SayInDispute", "答复纠纷或举证"), ("ExtendInDispute", "延长举证"), ("GiveInToBuyer", "同意买家诉求"), ("OfferSettlement", "提出和解"), ("PauseInDispute", "请求暂停审理"), ("AppealDispute", "对裁定申诉"),
            ("ReplyToGrievance", "答复投诉"), ("ProveGrievanceAsShop", "投诉举证"), ("ProveHandling", "提交投诉处理证明"), ("AppealGrievance", "申诉投诉裁定"), ("AskGrievanceProof", "要求投诉举证"), ("UpholdGrievance", "裁定投诉成立"), ("DismissGrievance", "裁定投诉不成立"), ("CheckHandling", "核对投诉处理"), ("DecideGrievanceAppeal", "复核投诉申诉"),
            ("AcceptGuarantee", "同意保障赔付"), ("RefuseGuarantee", "拒绝保障赔付"), ("ProveAsShop", "保障单举证"), ("AskGuaranteeProof", "要求保障单举证"), ("GrantGuarantee", "裁定保障赔付"), ("DismissGuarantee", "裁定无需保障赔付"), ("ConfirmGuarantee", "复核大额赔付"),
            ("TakeDispute", "领取纠纷"), ("PutBackDispute", "放回纠纷"), ("AskProof", "要求举证"), ("RuleDispute", "裁定纠纷"), ("ConfirmForBuyer", "代买家确认收货"), ("WaitForParcel", "让未签收订单再等"), ("RefundLostParcel", "退款未送达订单"),
            ("AnswerComplaint", "答复投诉"), ("AnswerReview", "回复评价"), ("ReportReviewOfShop", "举报评价"), ("DecideReport", "处理评价举报"), ("TransferSession", "转接会话"), ("NoteAboutBuyer", "修改买家备注"), ("KeepCannedReply", "修改快捷回复"), ("DropCannedReply", "删除快捷回复"), ("KeepChatSettings", "修改客服设置"), ("AnswerQuestion", "回答买家提问"), ("ReportSaidToShop", "举报提问或回答"), ("DecideSaid", "处理问答举报"),
        ]),
        ("商品", [("WriteProduct", "新建商品"), ("PublishEdit", "发布商品修改"), ("DropEdit", "放弃商品修改稿"), ("RestoreVersion", "恢复商品版本"), ("CopyProduct", "复制商品"), ("PlanListing", "定时上架"), ("DropListingPlan", "取消定时上架"), ("EditInBulk", "批量修改商品"), ("UndoBulkEdit", "撤销批量修改"), ("EditSku", "改价"), ("ListProduct", "上架"), ("TakeOffProduct", "下架"), ("UploadSheet", "上传商品表格"), ("MapColumns", "对应表格的列"), ("StartProductImport", "导入商品"), ("CancelProductImport", "取消导入"), ("ChangeStock", "调整库存"), ("SellUnder", "设置商品品牌"), ("MakeFreightTemplate", "新建运费模板"), ("ChangeFreightTemplate", "修改运费模板"), ("RemoveFreightTemplate", "删除运费模板"), ("OfferCoupon", "新建优惠券"), ("AddCouponPieces", "加发优惠券"), ("StopCoupon", "停发优惠券"), ("MakeShortLink", "新建推广链接"), ("PutShortLinkAway", "收起推广链接")]),
        ("店铺页面",
        [
            ("PublishDesign", "发布店铺装修"), ("PlanDesign", "定时发布店铺装修"), ("DropDesignPlan", "取消定时发布"), ("GoBackToVersion", "恢复店铺装修版本"), ("TakeDownDesign", "停用店铺装修"),
            ("MakeGroup", "新建商品分组"), ("ChangeGroup", "修改商品分组"), ("DropGroup", "删除商品分组"), ("PutIntoGroup", "加入分组"), ("TakeOutOfGroup", "移出分组"),
        ]),
        ("类目与品牌",
        [
            ("OpenCategory", "开通类目"), ("HandInPapers", "提交资质"), ("HandInAgain", "重新提交资质"), ("TakeBackPapers", "撤回资质"), ("TakePapers", "领取资质审核"),
            ("PutBackPapers", "退回资质审核"), ("RejectPapers", "驳回资质"), ("ApprovePapers", "通过资质"), ("EndBrand", "终止品牌权利"),
        ]),
        ("店铺资料",
        [
            ("EditProfile", "修改店铺资料"), ("AskRenaming", "申请更名"), ("TakeBackRenaming", "撤回更名"), ("ApproveRenaming", "通过更名"), ("RejectRenaming", "驳回更名"),
        ]),
        ("关店",
        [
            ("EmptyTheShelf", "下架全部商品"), ("AskClosing", "申请关店"), ("TakeBackClosing", "撤回关店"), ("GoOnClosing", "继续关店"), ("TakeClosing", "领取关店终审"),
            ("PutBackClosing", "放回关店终审"), ("SendBackClosing", "退回关店申请"), ("ApproveClosing", "通过关店终审"), ("PayClosingDeposit", "退还保证金并关店"),
        ]),
        ("个人信息",
        [
            ("TakePrivacy", "领取个人信息请求"), ("PutBackPrivacy", "放回个人信息请求"), ("FulfilPrivacy", "完成个人信息请求"), ("RefusePrivacy", "拒绝个人信息请求"),
            ("PublishPrivacyText", "公布隐私政策或用户协议"),
        ]),
        ("主体核验",
        [
            ("HandInIdentity", "提交主体核验"), ("TakeBackIdentity", "撤回主体变更"), ("TakeIdentity", "领取主体核验"), ("PutBackIdentity", "放回主体核验"),
            ("ApproveIdentity", "通过主体核验"), ("RejectIdentity", "驳回主体核验"), ("DrawAuthorityReport", "生成身份信息报送文件"), ("HandInAuthorityReport", "登记身份信息已报送"),
        ]),
        ("违规",
        [
            ("RecordViolation", "记录违规"), ("AgreeViolation", "复核同意违规"), ("DropViolation", "复核退回违规"), ("DecideAppeal", "裁定申诉"), ("AppealViolation", "提交申诉"),
            ("ConfirmTraining", "确认规则学习"), ("FreeTurnover", "解除交易额限制"),
        ]),
        ("交易保障", [("AskSheetReview", "申请评估复核"), ("RedoSheet", "重新计算评估"), ("AnswerSheetReview", "答复评估复核"), ("ShowCriteria", "公示保障标准"), ("WithdrawCriteria", "撤回保障标准")]),
        ("平台规则", [("DraftRule", "起草规则"), ("ShowRule", "公示规则"), ("WithdrawRule", "撤回规则"), ("ConsentToRule", "同意规则")]),
        ("审核与运行",
        [
            ("TakeApplication", "领取入驻申请"), ("PutBackApplication", "退回入驻申请"), ("AskApplicant", "要求补充资料"), ("RejectApplication", "驳回入驻申请"),
            ("ApproveApplication", "通过入驻申请"), ("ReplayMessage", "重发对外消息"),
        ]),
    ];

    private static readonly Dictionary<string, string> s_words = Heads.SelectMany(h => h.Acts).ToDictionary(a => a.Act, a => a.Words);

    public static string Of(string act) => s_words.GetValueOrDefault(act, act);

    /// <summary>The acts under a head; null when there is no such head.</summary>
    public static IReadOnlyList<string>? Under(string? head) =>
        Heads.Where(h => h.Head == head).Select(h => (IReadOnlyList<string>)[.. h.Acts.Select(a => a.Act)]).FirstOrDefault();
}
