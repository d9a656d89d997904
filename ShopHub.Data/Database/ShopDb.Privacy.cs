using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Privacy;

namespace ShopHub.Data.Database;

public abstract partial class ShopDb
{
    public DbSet<PrivacyText> PrivacyTexts => Set<PrivacyText>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<PrivacyRequest> PrivacyRequests => Set<PrivacyRequest>();

    public DbSet<AccountClosing> AccountClosings => Set<AccountClosing>();

    public DbSet<DataCopy> DataCopies => Set<DataCopy>();
}
