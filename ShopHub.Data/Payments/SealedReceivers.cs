using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ShopHub.Domain.Payments;

namespace ShopHub.Data.Payments;

/// <summary>Names and bank cards of people who are paid lie encrypted in the database; the keys live in the data folder, not beside them.</summary>
public sealed class SealedReceivers(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("ShopHub.Receiver");

    public string Seal(string name) => _seal.Protect(name);

    public string Seal(RefundCard card) => _seal.Protect(JsonSerializer.Serialize(card));

    public string Name(string sealedName) => _seal.Unprotect(sealedName);

    public RefundCard Card(string sealedCard) => JsonSerializer.Deserialize<RefundCard>(_seal.Unprotect(sealedCard))!;
}
