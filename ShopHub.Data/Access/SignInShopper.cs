using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Access;

/// <summary>What WeChat said of a person; name and picture only when he agreed to it.</summary>
public sealed record WeChatPerson(string OpenId, string? UnionId = null, string? Nickname = null, string? PictureUrl = null);

/// <summary>Finds the shopper WeChat has vouched for, or welcomes a new one.</summary>
[UseCase]
public sealed class SignInShopper(ShopDb db, TimeProvider clock)
{
    public async Task<UserAccount> Run(Clockwork by, WeChatPerson person)
    {
        ArgumentNullException.ThrowIfNull(by);
        var customer = await db.Customers.FirstOrDefaultAsync(c => c.OpenId == person.OpenId);
        if (customer is not null)
        {
            Update(customer, person);
            return await db.Users.FirstAsync(a => a.Id == customer.AccountId);
        }

        var account = NewAccount();
        db.Users.Add(account);
        var joined = Customer.Join(account.Id, person.OpenId, "微信用户", clock.GetUtcNow());
        Update(joined, person);
        db.Customers.Add(joined);
        return account;
    }

    private static void Update(Customer customer, WeChatPerson person)
    {
        customer.UnionId = person.UnionId ?? customer.UnionId;
        customer.AvatarUrl = person.PictureUrl ?? customer.AvatarUrl;
        if (string.IsNullOrWhiteSpace(person.Nickname)) return;
        var name = person.Nickname.Trim();
        customer.Nickname = name.Length > Customer.LongestNickname ? Cut(name) : name;
    }

    // Half of an emoji is no character, and not every database keeps it.
    private static string Cut(string name) => name[..(char.IsHighSurrogate(name[Customer.LongestNickname - 1]) ? Customer.LongestNickname - 1 : Customer.LongestNickname)];

    private static UserAccount NewAccount()
    {
        var id = Id<UserAccount>.New();
        return new()
        {
            Id = id.Value, UserName = $"wx-{id}", NormalizedUserName = $"WX-{id}".ToUpperInvariant(), SecurityStamp = Id<UserAccount>.New().ToString(),
        };
    }
}
