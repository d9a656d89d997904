using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Design;
using ShopHub.Domain.Links;
using ShopHub.Domain.Shelves;

namespace ShopHub.Data.Database;

/// <summary>How shops show what they have.</summary>
public abstract partial class ShopDb
{
    public DbSet<ProductGroup> ProductGroups => Set<ProductGroup>();

    public DbSet<GroupedProduct> GroupedProducts => Set<GroupedProduct>();

    public DbSet<ShopDesign> Designs => Set<ShopDesign>();

    public DbSet<DesignVersion> DesignVersions => Set<DesignVersion>();

    public DbSet<ShortLink> ShortLinks => Set<ShortLink>();

    public DbSet<LinkDay> LinkDays => Set<LinkDay>();

    public DbSet<ShopPicture> ShopPictures => Set<ShopPicture>();

    public DbSet<ProductEdit> ProductEdits => Set<ProductEdit>();

    public DbSet<ProductVersion> ProductVersions => Set<ProductVersion>();

    public DbSet<ListingPlan> ListingPlans => Set<ListingPlan>();

    public DbSet<BulkEdit> BulkEdits => Set<BulkEdit>();

    public DbSet<BulkEdited> BulkEdited => Set<BulkEdited>();
}
