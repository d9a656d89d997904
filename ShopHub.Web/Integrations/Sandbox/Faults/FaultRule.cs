namespace ShopHub.Web.Integrations.Sandbox.Faults;

public static class FaultStage
{
    public const string Before = "before", AfterEffect = "afterEffect", Answer = "answer", Notify = "notify", Refund = "refund", Bill = "bill",
        Share = "share", Applyment = "applyment", Withdraw = "withdraw", Transfer = "transfer", Complaint = "complaint", Settlement = "settlement";
}

/// <summary>What a rule looks at; null matches everything, a key may end in a star, routes stand side by side with a bar between them.</summary>
/// <param name="Nth">Which matching calls, e.g. 1, 2-3; null for all.</param>
public sealed record FaultMatch(string? Route = null, string? Mchid = null, string? Key = null, string? Nth = null);

/// <param name="Kind">status, html, cut, hang, slow at calls; an answer trick or a callback trick elsewhere.</param>
public sealed record FaultDeed(string Kind, int Status = 500, string Code = "SYSTEM_ERROR", double Seconds = 0);

/// <summary>One thing that goes wrong.</summary>
/// <param name="Times">How often it may strike; null without end.</param>
public sealed record FaultRule(
    string Id, FaultMatch Match, string Stage, FaultDeed Do, int? Times = null, double Probability = 1);

/// <summary>Which rule strikes now. First match wins.</summary>
public sealed class FaultTable(World.SandboxWorld world)
{
    private readonly Lock _striking = new();
    private readonly List<Armed> _rules = [];

    public bool IsEmpty
    {
        get
        {
            lock (_striking) return _rules.Count == 0;
        }
    }

    public IReadOnlyList<FaultRule> Rules
    {
        get
        {
            lock (_striking) return [.. _rules.Select(r => r.Rule)];
        }
    }

    public void Add(FaultRule rule)
    {
        lock (_striking) _rules.Add(new Armed(rule));
    }

    public void Clear()
    {
        lock (_striking) _rules.Clear();
    }

    public FaultDeed? Strike(string stage, string route, string key)
    {
        lock (_striking)
            return _rules.FirstOrDefault(r => r.Strikes(stage, route, world.Merchant.MchId, key, world.Numbers))?.Rule.Do;
    }

    private sealed class Armed(FaultRule rule)
    {
        private int _seen, _struck;

        public FaultRule Rule => rule;

        public bool Strikes(string stage, string route, string mchId, string key, World.Numbers numbers)
        {
            if (rule.Stage != stage || rule.Times <= _struck || !Matches(route, mchId, key)) return false;
            _seen++;
            if (!IsTurn() || rule.Probability < 1 && numbers.Chance() >= rule.Probability) return false;
            _struck++;
            return true;
        }

        private bool Matches(string route, string mchId, string key) =>
            (rule.Match.Route is null || rule.Match.Route.Split('|').Contains(route))
            && (rule.Match.Mchid is null || rule.Match.Mchid == mchId)
            && (rule.Match.Key is null || rule.Match.Key == key
                || rule.Match.Key.EndsWith('*') && key.StartsWith(rule.Match.Key[..^1], StringComparison.Ordinal));

        private bool IsTurn()
        {
            if (rule.Match.Nth is not { } nth) return true;
            var ends = nth.Split('-');
            return int.Parse(ends[0]) <= _seen && _seen <= int.Parse(ends[^1]);
        }
    }
}
