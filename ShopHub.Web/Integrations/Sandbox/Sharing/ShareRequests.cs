namespace ShopHub.Web.Integrations.Sandbox.Sharing;

// Every documented member, so that an undocumented one is refused. Null: not sent.
public sealed record EcommerceShareRequest(
    string? Appid, string? SubMchid, string? TransactionId, string? OutOrderNo, List<EcommerceReceiver>? Receivers, bool? Finish);

public sealed record EcommerceReceiver(string? Type, string? ReceiverAccount, long? Amount, string? Description, string? ReceiverName);

public sealed record FinishRequest(string? SubMchid, string? TransactionId, string? OutOrderNo, string? Description);

public sealed record EcommerceReturnRequest(
    string? SubMchid, string? OrderId, string? OutOrderNo, string? OutReturnNo, string? ReturnMchid, long? Amount, string? Description,
    string? TransactionId);

public sealed record EcommerceReceiverRequest(
    string? Appid, string? Type, string? Account, string? Name, string? EncryptedName, string? RelationType);

public sealed record SubsidyRequest(string? SubMchid, string? TransactionId, long? Amount, string? Description, long? RefundAmount);

public sealed record SubsidyReturnRequest(
    string? SubMchid, string? OutOrderNo, string? TransactionId, string? RefundId, long? Amount, string? Description);

public sealed record PlainShareRequest(
    string? Appid, string? SubMchid, string? SubAppid, string? TransactionId, string? OutOrderNo, List<PlainReceiver>? Receivers,
    bool? UnfreezeUnsplit);

public sealed record PlainReceiver(string? Type, string? Account, string? Name, long? Amount, string? Description);

public sealed record PlainReturnRequest(
    string? SubMchid, string? OrderId, string? OutOrderNo, string? OutReturnNo, string? ReturnMchid, long? Amount, string? Description);

public sealed record PlainReceiverRequest(
    string? SubMchid, string? Appid, string? SubAppid, string? Type, string? Account, string? Name, string? RelationType, string? CustomRelation);
