using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ShopHub.Domain.Onboarding;

namespace ShopHub.Data.Onboarding;

/// <summary>Applications lie encrypted in the database; the keys live in the data folder, not beside them.</summary>
public sealed class SealedForms(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("ShopHub.AccountOpening");

    public string Seal(OpeningForm form) => _seal.Protect(JsonSerializer.Serialize(form));

    public OpeningForm Open(string sealedForm) => JsonSerializer.Deserialize<OpeningForm>(_seal.Unprotect(sealedForm))!;
}
