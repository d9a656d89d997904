using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ShopHub.Domain.Applications;

namespace ShopHub.Data.Applications;

/// <summary>Applications lie encrypted in the database; the keys live in the data folder, not beside them.</summary>
public sealed class SealedApplications(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("ShopHub.ShopApplication");

    public string Seal(ApplicationForm form) => _seal.Protect(JsonSerializer.Serialize(form));

    public ApplicationForm Open(ShopApplication application) =>
        application.SealedForm == "" ? application.Shown : JsonSerializer.Deserialize<ApplicationForm>(_seal.Unprotect(application.SealedForm))!;
}
