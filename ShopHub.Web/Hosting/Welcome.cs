using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Hosting;

/// <summary>Tells the person who started a demo where to go and whom to sign in as.</summary>
public static class Welcome
{
    public static void Greet(this WebApplication app)
    {
        if (app.Services.GetService<SandboxWorld>() is null) return;
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
            Console.WriteLine(Table(addresses?.FirstOrDefault() ?? ""));
        });
    }

    private static string Table(string address) => $"""

        ShopHub 已启动（模拟环境，非真实资金）

          买家商城    {address}/                  {address}/_sim/login?as=lin&returnUrl=/   （lin 林晓，wang 王芳，chen 陈晨，zhou 周宇）
          商家后台    {address}/console           yunjian（店主）  yunjian-clerk（店员）  yunjian-money（财务）
          平台审核    {address}/platform          operator（管理）  reviewer（审核）  judge（裁决）  finance（财务）
          模拟微信    {address}/_sim              订单、回调、故障

          员工密码都是 ShopHub!2026，在 {address}/staff/signin 登录。

        """;
}
