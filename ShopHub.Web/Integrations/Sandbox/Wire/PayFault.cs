namespace ShopHub.Web.Integrations.Sandbox.Wire;

/// <summary>An error answer, thrown by whatever step finds it.</summary>
public sealed class PayFault(int status, string code, string message, object? detail = null) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public PayAnswer ToAnswer() => new(status, detail is null
        ? new { code, message = Message }
        : new { code, message = Message, detail });

    public static PayFault Parameter(string location, string? value, string message) =>
        new(400, "PARAM_ERROR", message, new { location, value = new[] { value } });

    public static PayFault Signature(string step, string? built = null) =>
        new(401, "SIGN_ERROR", $"签名错误：{step}", new { step, signed_message = built });

    public static PayFault Invalid(string message) => new(400, "INVALID_REQUEST", message);

    public static PayFault Missing(string code, string message) => new(404, code, message);
}

/// <summary>An answer before it is signed. A body of null is an empty one.</summary>
public sealed record PayAnswer(int Status, object? Body)
{
    public static PayAnswer Ok(object body) => new(200, body);

    public static readonly PayAnswer Nothing = new(204, null);

    /// <summary>Sent as it is and never signed; null for all other answers.</summary>
    public byte[]? File { get; private init; }

    public static PayAnswer Download(byte[] file) => new(200, null) { File = file };
}
