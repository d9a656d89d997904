using ShopHub.Domain.Merchants;

namespace ShopHub.Domain.Applications;

public sealed partial record ApplicationForm
{
    /// <summary>One for each category that asks for a paper, empty where nothing is written yet.</summary>
    public IEnumerable<Permit> WantedPermits() =>
        NeededPaper.Of(this).Select(need => need.ForCategory).OfType<string>().Select(category => Permits.FirstOrDefault(p => p.Category == category) ?? new(category));

    /// <summary>Papers that are good still, but not for long (ONB-17).</summary>
    public IEnumerable<FieldFault> EndSoon(DateOnly today)
    {
        (string Field, string Until)[] dates =
        [
            (nameof(LicenceUntil), SubjectRights.Of(Subject).HasLicence ? LicenceUntil : ""), (nameof(IdUntil), IdUntil),
            .. WantedPermits().Select(p => (Permit.Field(p.Category, nameof(p.Until)), p.Until)),
        ];
        foreach (var (field, until) in dates)
            if (LastDays.Soon(until, today) is { } left) yield return new(field, $"还有{left}天到期，请尽快换发新证");
    }

    /// <summary>It was handed in before this was asked.</summary>
    public bool WasNeverAsked(string field) => field switch
    {
        nameof(LicenceFrom) => LicenceFrom == "",
        nameof(Permits) => Permits.Count == 0,
        _ => false,
    };

    /// <summary>A number that comes back masked is the one we have.</summary>
    private Permit Unmasked(Permit given) =>
        Permits.FirstOrDefault(p => p.Category == given.Category && Ends(p.Number) == given.Number) is { } kept ? given with { Number = kept.Number } : given;
}
