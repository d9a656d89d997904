using ShopHub.Data;
using ShopHub.Domain.Access;
using ShopHub.Web.Jobs;

namespace ShopHub.Web.Hosting.Verbs;

/// <summary>Do money and goods add up? 0 when everything agrees.</summary>
public static class AuditVerb
{
    public static readonly Verb Verb = new("audit", "audit", Run);

    private static async Task<int> Run(VerbCall call)
    {
        var audit = await Audit.Of(call.Services.GetRequiredService<FrontDoor>().As(Clockwork.Itself));
        Console.WriteLine(audit.Sentence);
        return audit.Agrees ? 0 : 1;
    }
}
