using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Payments;

/// <summary>A person has looked at an incident and says what became of it.</summary>
[UseCase]
public sealed class ResolveIncident(ShopDb db, TimeProvider clock)
{
    public async Task Run(PlatformStaff by, Id<PaymentIncident> id, string note)
    {
        by.Needs(PlatformPermission.Finance);
        var incident = await db.PaymentIncidents.Where(i => i.Id == id).Found();
        incident.Resolve(by, note, clock.GetUtcNow());
    }
}
