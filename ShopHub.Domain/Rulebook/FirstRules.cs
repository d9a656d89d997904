using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Trade;
using ShopHub.Domain.Violations;

namespace ShopHub.Domain.Rulebook;

/// <summary>The texts a platform begins with, with the numbers the program acts by.</summary>
public static class FirstRules
{
    public static string Body(RuleTopic topic) => topic switch
    {
        RuleTopic.MerchantAgreement => Agreement,
        RuleTopic.Violations => Violations,
        RuleTopic.Deposits => Deposits,
        RuleTopic.Disputes => Disputes,
    };

    private static string Agreement => $"""
        ## 一、双方
        - 本协议由平台与入驻商家订立。商家提交的主体、资质和联系方式须真实、准确、有效，变化后3个工作日内更新。
        - 平台依法核验并公示商家的营业执照信息或自我声明，每六个月复核一次。
        ## 二、经营
        - 商家只在已开通的类目内经营，资质到期当天商品自动下架，到期满30天仍未更新的，店铺暂停营业。
        - 商品信息、价格和承诺须真实。下单时的页面内容是合同的一部分，平台保存交易记录不少于三年。
        - 商家须在买家付款后{OrderPolicy.Default.ShipHours}小时内发货，另有承诺的按承诺。
        ## 三、货款
        - 买家的付款由持牌支付机构按担保交易处理，订单完成并过结算期后结算给商家。
        - 商家可将已结算的余额提现到本主体的银行账户，提现申请由支付机构在次一工作日处理。
        - 平台按公布的类目费率收取技术服务费，费率变化提前公示，已下单的订单不受影响。
        ## 四、买家权益
        - 商家须履行七天无理由退货等法定义务和自己的承诺，配合平台处理售后、投诉和争议。
        - 商家处理买家信息以完成交易为限，不得另作他用。
        ## 五、协议的变更和终止
        - 平台修改规则，至少提前{RulePolicy.ShownDays}天公示。商家不接受修改的，可以在生效前申请关店，已发生的订单按原规则处理。
        - 商家可以随时申请关店，了结订单、售后和款项后，平台退还保证金。
        ## 六、争议
        - 双方的争议可以协商，也可以依法投诉、申请仲裁或者起诉。
        """;

    private static string Violations => $"""
        ## 一、违规的种类
        {string.Join('\n', Enum.GetValues<ViolationClass>().Select(Lines))}
        ## 二、积分
        - 积分按自然年累计，每年1月1日清零；严重违规的积分保留{ViolationPolicy.SeriousDays}天。
        {string.Join('\n', ViolationPolicy.Steps.Select(s => $"- 达到{(int)s}分：{s.Words()}。"))}
        - 处理期间，已有订单、售后和结算照常进行。达到24分和48分的处理，由两名工作人员共同决定。
        ## 三、公示
        - 平台在作出处理后{ViolationPolicy.PublishWorkdays}个工作日内公示店铺、行为和处理，处理结束或撤销后不再显示。
        ## 四、申诉
        - 商家在违规生效后{ViolationPolicy.AppealDays}天内可以申诉一次，由没有参与处理的工作人员在{ViolationPolicy.DecideWorkdays}个工作日内裁定。
        - 申诉成立的，积分和处理立即撤销。商家仍可依法投诉或者起诉。
        """;

    private static string Deposits => $"""
        ## 一、缴存
        - 商家按已开通类目中最高的一档缴存保证金，不按类目累加。各类目的金额在“开店类目”页面公布。
        - 保证金由商家转账缴存，平台按银行回单登记，余额在资金页面随时可查。
        ## 二、使用
        - 保证金用于赔付买家和清偿商家对平台的欠款。每次扣除都有已裁定的案件，并写明案件、金额和规则。
        - 商家对扣除有异议的，可以在7天内申诉，申诉成立的退还。
        ## 三、补足
        - 保证金不足的，平台通知后{DepositPolicy.PayUpDays}天内补足；补足前不能提现。
        ## 四、退还
        - 商家关店并了结订单、售后和款项后，平台在7个工作日内退还剩余的保证金，不计利息。
        """;

    private static string Disputes => $"""
        ## 一、售后
        - 交易完成后{OrderPolicy.Default.AfterSaleDays}天内，买家可以申请售后。商家须在{AfterSalePolicy.Default.AnswerHours}小时内处理，逾期按同意处理。
        - 同意退货的，买家在{AfterSalePolicy.Default.ReturnDays}天内寄回并填写运单号。商家收到商品后{AfterSalePolicy.Default.LawRefundDays}天内退款，逾期自动退款。
        - 支持七天无理由退货的商品，自签收次日起七天内可以退货，商品应当完好。
        ## 二、证据
        - 买卖双方对自己的主张提供订单、物流、聊天记录、照片等证据。平台保存的交易记录可以由双方调取。
        ## 三、平台处理
        - 协商不成的，买家可以申请平台处理，平台根据证据作出处理，说明理由，并告知双方。
        - 微信支付投诉须在48小时内答复。
        ## 四、其他途径
        - 平台的处理不影响任何一方向消费者协会、市场监督管理部门投诉，或者依法申请仲裁、提起诉讼。
        """;

    private static string Lines(ViolationClass of)
    {
        var (least, most) = ViolationPolicy.Points(of);
        var name = of switch { ViolationClass.General => "一般违规", ViolationClass.Medium => "中度违规", ViolationClass.Serious => "严重违规" };
        return $"- {name}，每次扣{least}至{most}分：{string.Join('；', ViolationRule.All.Where(r => r.Class == of).Select(r => $"{r.Name}（{r.Forbids}）"))}。";
    }
}
