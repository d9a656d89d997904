using Microsoft.AspNetCore.DataProtection;

namespace ShopHub.Data.Withdrawals;

/// <summary>Bank account numbers lie encrypted in the database; the keys live in the data folder, not beside them.</summary>
public sealed class SealedNumbers(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("ShopHub.BankAccount");

    public string Seal(string number) => _seal.Protect(number);

    public string Open(string sealedNumber) => _seal.Unprotect(sealedNumber);
}
