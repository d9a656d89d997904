using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Privacy;

/// <summary>What somebody may say yes or no to.</summary>
public enum ConsentKind
{
    /// <summary>隐私政策</summary>
    Notice = 0,

    /// <summary>用户协议</summary>
    Agreement = 1,

    /// <summary>个性化推荐 (PIP-08)</summary>
    Recommendations = 2,

    /// <summary>营销消息 (PIP-08)</summary>
    Marketing = 3,
}

/// <summary>A shopper's yes or no, once said never changed: who, to which version, when and where (授权记录, PIP-01).</summary>
public sealed class Consent
{
    private Consent() { }

    public Id<Consent> Id { get; private init; } = Id<Consent>.New();

    public required Id<Customer> CustomerId { get; init; }

    public required ConsentKind Kind { get; init; }

    /// <summary>Of the text; 0 for a switch, which has none.</summary>
    public required int Edition { get; init; }

    public required bool IsGiven { get; init; }

    /// <summary>His how-manieth word on this, from 1: two clicks at once are one.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Where he said it: 登录时, 设置.</summary>
    public required string How { get; init; }

    /// <summary>The newest word; null when it says what was said before.</summary>
    /// <param name="last">His last word on this; null when it is the first.</param>
    public static Consent? Say(Id<Customer> by, ConsentKind kind, int version, bool isGiven, Consent? last, (string How, DateTimeOffset At) said)
    {
        if (last is not null && last.Edition == version && last.IsGiven == isGiven) return null;
        return new()
        {
            CustomerId = by, Kind = kind, Edition = version, IsGiven = isGiven, Number = (last?.Number ?? 0) + 1, At = said.At, How = said.How,
        };
    }
}

public static class ConsentWords
{
    public static string Title(this ConsentKind kind) => kind switch
    {
        ConsentKind.Notice => "隐私政策",
        ConsentKind.Agreement => "用户协议",
        ConsentKind.Recommendations => "个性化推荐",
        ConsentKind.Marketing => "营销消息",
    };

    /// <summary>Needed for nothing: off unless switched on.</summary>
    public static bool IsSwitch(this ConsentKind kind) => kind is ConsentKind.Recommendations or ConsentKind.Marketing;
}
