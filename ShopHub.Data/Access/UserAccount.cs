using Microsoft.AspNetCore.Identity;

namespace ShopHub.Data.Access;

/// <summary>A sign-in account: of a shopper (by WeChat) or of staff (by password).</summary>
public sealed class UserAccount : IdentityUser<Guid>;
