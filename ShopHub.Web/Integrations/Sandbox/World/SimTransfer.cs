namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>A small transfer on somebody's bank statement.</summary>
public sealed record SimTransfer(string Key, string Holder, string Number, long Fen, DateTimeOffset At);
