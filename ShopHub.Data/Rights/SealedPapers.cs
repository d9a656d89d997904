using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ShopHub.Domain.Rights;

namespace ShopHub.Data.Rights;

/// <summary>What shops write about their papers lies encrypted in the database; the keys live in the data folder, not beside them.</summary>
public sealed class SealedPapers(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("ShopHub.PaperCase");

    public string Seal(PaperForm form) => _seal.Protect(JsonSerializer.Serialize(form));

    public PaperForm Open(PaperCase of) => JsonSerializer.Deserialize<PaperForm>(_seal.Unprotect(of.SealedForm))!;
}
