namespace ShopHub.Domain.Merchants;

/// <summary>A person's bank card number (银行卡号); accounts of companies have no such check (ONB-09).</summary>
public static class BankCard
{
    /// <summary>13 to 19 digits that satisfy Luhn's sum.</summary>
    public static bool IsRight(string number) =>
        number.Length is >= 13 and <= 19 && number.All(char.IsAsciiDigit) && LuhnSum(number) % 10 == 0;

    private static int LuhnSum(string number) =>
        number.Reverse().Select((digit, i) => i % 2 == 0 ? digit - '0' : Doubled(digit - '0')).Sum();

    private static int Doubled(int digit) => digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
}
