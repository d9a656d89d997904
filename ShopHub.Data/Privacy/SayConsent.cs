using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Privacy;

/// <summary>The shopper says yes or no to the texts in force (PIP-01).</summary>
[UseCase(Runs = 2)]
public sealed class AnswerTexts(ShopDb db, PrivacyTextQueries texts, TimeProvider clock)
{
    /// <param name="seen">The versions he was shown, by kind: what was published meanwhile he has not agreed to.</param>
    /// <exception cref="Refusal"><c>common.changed-by-others</c></exception>
    public async Task Run(Buyer by, bool agrees, string how, IReadOnlyDictionary<PrivacyTextKind, int> seen)
    {
        foreach (var text in await texts.InForce())
        {
            if (!seen.TryGetValue(text.Kind, out var version) || version != text.Edition) throw CommonRefusals.ChangedByOthers();
            await db.Note(by, (ConsentKind)text.Kind, text.Edition, agrees, (how, clock.GetUtcNow()));
        }
    }
}

/// <summary>Something not needed is switched on or off (PIP-08).</summary>
[UseCase(Runs = 2)]
public sealed class SwitchConsent(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>: no switch</exception>
    public Task Run(Buyer by, ConsentKind kind, bool on) =>
        kind.IsSwitch() ? db.Note(by, kind, 0, on, ("设置", clock.GetUtcNow())) : throw CommonRefusals.NotFound();
}

internal static class ConsentBook
{
    public static async Task Note(this ShopDb db, Buyer by, ConsentKind kind, int version, bool isGiven, (string How, DateTimeOffset At) said)
    {
        var last = await db.Consents.Of(by).Where(c => c.Kind == kind).OrderByDescending(c => c.Number).FirstOrDefaultAsync();
        if (Consent.Say(by.CustomerId, kind, version, isGiven, last, said) is { } word) db.Consents.Add(word);
    }
}
