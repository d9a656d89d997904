namespace ShopHub.Domain.Shared;

/// <summary>One move of a thing's life: kept with the thing, never changed.</summary>
/// <param name="By">Who, as shown to people: 买家, 商家 张敏, 系统.</param>
/// <param name="Why">The reason or the rule, when there is one.</param>
public sealed record StatusChange(string From, string To, string By, DateTimeOffset At, string? Why = null);
