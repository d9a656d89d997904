using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Privacy;

/// <summary>A shopper asks for something about his data that he cannot do himself (PIP-04).</summary>
[UseCase(Runs = 2)]
public sealed class AskPrivacy(ShopDb db, TimeProvider clock)
{
    /// <returns>Its number.</returns>
    /// <exception cref="Refusal"><c>privacy.words</c>, <c>privacy.parts</c>, <c>privacy.already-asked</c></exception>
    public async Task<string> Run(Buyer by, PrivacyRequestKind kind, ErasedParts parts, string words)
    {
        var asked = PrivacyRequest.Ask(by, kind, parts, words, clock.GetUtcNow());
        if (await db.PrivacyRequests.Of(by).Where(r => r.OpenOf != null && r.Kind == kind).Select(r => r.Number).FirstOrDefaultAsync() is { } open)
            throw PrivacyRefusals.AlreadyAsked(open);
        db.PrivacyRequests.Add(asked);
        return asked.Number;
    }
}

/// <summary>The shopper does not want it any more.</summary>
[UseCase]
public sealed class TakeBackPrivacy(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>status.changed</c></exception>
    public async Task Run(Buyer by, string number) =>
        (await db.PrivacyRequests.Of(by).Where(r => r.Number == number).Found()).TakeBack(by, null, clock.GetUtcNow());
}

/// <summary>What a shopper may correct himself: how he is called (PIP-04).</summary>
[UseCase]
public sealed class RenameMyself(ShopDb db)
{
    /// <exception cref="Refusal"><c>privacy.nickname</c></exception>
    public async Task Run(Buyer by, string nickname)
    {
        var name = nickname.Trim();
        if (name.Length is 0 or > Customer.LongestNickname || name.Any(char.IsControl) || name == Customer.Gone) throw PrivacyRefusals.Nickname();
        (await db.Customers.Where(c => c.Id == by.CustomerId).Found()).Nickname = name;
    }
}
