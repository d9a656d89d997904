using ShopHub.Data;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Hosting.Verbs;

/// <summary>The first member of an empty platform; everybody else is hired on the staff page.</summary>
public static class FounderVerb
{
    public static readonly Verb Verb = new("founder", "founder SIGN-IN-NAME --name 姓名", Run);

    private static async Task<int> Run(VerbCall call)
    {
        var (signIn, name) = (call.Word(0), call.Text("name") ?? call.Word(0));
        var outcome = await call.Services.GetRequiredService<FrontDoor>().As(Clockwork.Itself).Do((FoundPlatform use, Clockwork me) => use.Run(me, name, signIn));
        if (outcome.Refusal is { } refusal) throw new StartFailure(refusal.Message);
        var (who, account, password) = outcome.Value!;
        Console.WriteLine($"平台管理员 {who} 已建立：登录名 {account}，一次性密码 {password}，首次登录时须更改。");
        return 0;
    }
}
