using ShopHub.Data;
using ShopHub.Data.Following;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Hosting;

/// <summary>What signed-in shoppers look at.</summary>
public sealed class KeepingSeen(FrontDoor door, SeenGoods seen, ILogger<KeepingSeen> log)
    : WritingDown<Seen>(TimeSpan.FromSeconds(5), log)
{
    protected override IReadOnlyList<Seen> Taken() => [.. seen.Taken().OrderBy(s => s.CustomerId)];

    protected override Task<Outcome> Write(Seen[] some) => door.As(Clockwork.Itself).Do((RememberSeen use, Clockwork it) => use.Run(it, some));

    protected override void PutBack(Seen[] some) => seen.PutBack(some);
}
