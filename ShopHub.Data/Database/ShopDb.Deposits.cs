using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Deposits;

namespace ShopHub.Data.Database;

public abstract partial class ShopDb
{
    public DbSet<DepositCall> DepositCalls => Set<DepositCall>();

    public DbSet<DepositDeduction> DepositDeductions => Set<DepositDeduction>();

    public DbSet<DepositReturn> DepositReturns => Set<DepositReturn>();
}
