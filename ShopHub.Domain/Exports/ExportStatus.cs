using ShopHub.Domain.Shared;
using static ShopHub.Domain.Exports.ExportStatus;

namespace ShopHub.Domain.Exports;

/// <summary>Where an export stands. Own machine.</summary>
public enum ExportStatus
{
    Waiting = 0,

    /// <summary>Rows are being written; after a crash it begins anew.</summary>
    Running = 1,

    /// <summary>The file can be fetched.</summary>
    Done = 2,
    Failed = 3,
    Cancelled = 4,

    /// <summary>The file is deleted.</summary>
    Expired = 5,
}

public static class ExportLifecycle
{
    public static readonly Lifecycle<ExportStatus> Table = new(start: Waiting)
    {
        [Waiting] = [Running, Cancelled, Failed],
        [Running] = [Running, Done, Failed, Cancelled],
        [Done] = [Expired],
    };

    public static bool IsUnderWay(this ExportStatus status) => status is Waiting or Running;
}

public enum ExportKind { Orders = 1, Products = 2 }

/// <summary>What the file is; <see cref="Moving"/> is read by another ShopHub (一键搬家).</summary>
public enum ExportFormat { Xlsx = 1, Csv = 2, Moving = 3 }
