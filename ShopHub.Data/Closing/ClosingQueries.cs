using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Closing;

/// <summary>What the owner sees of closing his shop.</summary>
/// <param name="Closing">The one under way or done; null when nobody has asked, or it was taken back.</param>
/// <param name="Ends">As they are now.</param>
/// <param name="Checks">All of them, met or not.</param>
public sealed record ClosingDesk(
    string ShopName, string ShopCode, ShopStatus Status, ShopClosing? Closing, LooseEnds Ends, IReadOnlyList<ClosingCheck> Checks, IReadOnlyList<ShopArchive> Archives)
{
    public required Money Deposit { get; init; }

    /// <summary>What goes with the shop, and what becomes of it (I4).</summary>
    public required IReadOnlyList<(string Service, string Ends)> Services { get; init; }

    /// <summary>He confirms by an authenticator's code.</summary>
    public required bool ByCode { get; init; }

    /// <summary>Whom buyers reach now.</summary>
    public required string ServicePhone { get; init; }

    /// <summary>A whole backup of the last days.</summary>
    public required bool HasBackup { get; init; }

    public bool IsReady => Checks.All(c => c.IsMet);
}

[Queries]
public sealed class ClosingQueries(ShopDb db, ShopLooseEnds looseEnds, TimeProvider clock)
{
    private const int LastArchives = 5;

    /// <exception cref="Refusal"><c>closing.owner-only</c></exception>
    public async Task<ClosingDesk> Desk(ShopStaff me)
    {
        await db.MustOwn(me);
        var now = clock.GetUtcNow();
        var shop = await db.Merchants.Where(m => m.Id == me.MerchantId).Found();
        var ends = await looseEnds.Of(me.MerchantId, now);
        var archives = await db.Archives.Of(me).OrderByDescending(a => a.StartedAt).Take(LastArchives).ToListAsync();
        var account = await db.Staff.Of(me).Where(s => s.Id == me.StaffId).Select(s => s.AccountId).SingleAsync();
        return new(
            shop.ShopName, shop.Code, shop.Status, await db.Closings.Of(me).FirstOrDefaultAsync(c => c.ClosesShop != null), ends, ends.Checks(now), archives)
        {
            Deposit = new(await db.Balances.Where(b => b.Account == Domain.Ledger.Account.MerchantDeposit && b.OwnerId == shop.Id.Value).SumAsync(b => b.Balance.Fen)),
            Services = [.. await Services(shop, now)],
            ByCode = await db.Users.Where(a => a.Id == account).Select(a => a.TwoFactorEnabled).SingleAsync(),
            ServicePhone = shop.ServicePhone,
            HasBackup = archives.Exists(a => a.FinishedAt >= now.AddDays(-ClosingPolicy.BackupDays)),
        };
    }

    private async Task<List<(string Service, string Ends)>> Services(Merchant shop, DateTimeOffset now)
    {
        var others = await db.Staff.CountAsync(s => s.MerchantId == shop.Id && s.RemovedAt == null && !s.IsOwner);
        List<(string, string)> services = [];
        if (shop.SubMchId is { } number) services.Add(($"微信支付收款账户 {number}", "提交后不再收款，余额提完、店铺关闭后停用"));
        if (shop.HasBadge(now)) services.Add(("交易保障“保”标", "提交后立即摘除，撤回也不恢复"));
        services.Add(("店铺页和商品", "提交后不能下单，页面挂关店公示；关闭后只留订单和售后入口"));
        if (others > 0) services.Add(($"{others}名员工的账号", "店铺关闭时失去本店权限"));
        services.Add(("您的店主账号", "关闭后仍可查看对账单、下载备份"));
        return services;
    }
}

/// <summary>What everybody reads about a shop that closes or has closed (DRG-03, DRG-05).</summary>
public sealed record ClosingNotice
{
    public required string ShopName { get; init; }

    public required string SubjectName { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset NoticeUntil { get; init; }

    public required string ContactName { get; init; }

    public required string ContactPhone { get; init; }

    public required ClosingCause Cause { get; init; }

    /// <summary>What the platform says for it; empty when the owner closes it.</summary>
    public string ForcedFor { get; init; } = "";

    /// <summary>Null while it closes.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}

[Queries]
public sealed class ClosingNoticeQueries(ShopDb db)
{
    /// <summary>Null when the shop neither closes nor has closed.</summary>
    public Task<ClosingNotice?> Of(string code) =>
        (from closing in db.Closings
         join shop in db.Merchants on closing.ClosesShop equals (Id<Merchant>?)shop.Id
         where shop.Code == code
         select new ClosingNotice
         {
             ShopName = shop.ShopName, SubjectName = shop.SubjectName, PublishedAt = closing.PublishedAt, NoticeUntil = closing.NoticeUntil,
             ContactName = closing.ContactName, ContactPhone = closing.ContactPhone, ClosedAt = closing.ClosedAt, Cause = closing.Cause, ForcedFor = closing.ForcedFor,
         }).FirstOrDefaultAsync();
}
