using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Rights;

namespace ShopHub.Data.Database;

/// <summary>Shops: who works in them, how they came, what they may do, how they end.</summary>
public abstract partial class ShopDb
{
    public DbSet<Merchant> Merchants => Set<Merchant>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<StaffSeat> StaffSeats => Set<StaffSeat>();

    public DbSet<StaffInvitation> StaffInvitations => Set<StaffInvitation>();

    public DbSet<ShopRole> ShopRoles => Set<ShopRole>();

    public DbSet<OwnerTransfer> OwnerTransfers => Set<OwnerTransfer>();

    public DbSet<PlatformMember> PlatformMembers => Set<PlatformMember>();

    public DbSet<ShopSlot> ShopSlots => Set<ShopSlot>();

    public DbSet<SubjectSlot> SubjectSlots => Set<SubjectSlot>();

    public DbSet<TakenName> TakenNames => Set<TakenName>();

    public DbSet<DeskPass> DeskPasses => Set<DeskPass>();

    public DbSet<CaseRead> CaseReads => Set<CaseRead>();

    public DbSet<ShopApplication> Applications => Set<ShopApplication>();

    public DbSet<CategoryRight> CategoryRights => Set<CategoryRight>();

    public DbSet<BrandRight> BrandRights => Set<BrandRight>();

    public DbSet<BrandPlace> BrandPlaces => Set<BrandPlace>();

    public DbSet<PaperCase> PaperCases => Set<PaperCase>();

    public DbSet<PaperRead> PaperReads => Set<PaperRead>();

    public DbSet<Renaming> Renamings => Set<Renaming>();

    public DbSet<ProfileChange> ProfileChanges => Set<ProfileChange>();

    public DbSet<QuietStep> QuietSteps => Set<QuietStep>();

    public DbSet<ShopClosing> Closings => Set<ShopClosing>();

    public DbSet<ShopArchive> Archives => Set<ShopArchive>();

    public DbSet<SheetColumns> SheetColumns => Set<SheetColumns>();

    public DbSet<ExportJob> Exports => Set<ExportJob>();

    public DbSet<AccountOpening> AccountOpenings => Set<AccountOpening>();
}
