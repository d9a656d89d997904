using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ShopHub.Data.Access;
using ShopHub.Data.Design;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Design;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;
using ShopHub.Domain.Supervision;

namespace ShopHub.Data.Database;

/// <summary>What every room's map may take for granted: keys, money, instants, versions, lengths.</summary>
internal static class Conventions
{
    /// <summary>The shadow property by which a lost update is noticed.</summary>
    public const string Version = nameof(Version);

    public static void Configure(ModelConfigurationBuilder conventions, Engine engine)
    {
        foreach (var id in IdTypes())
        {
            var of = id.GetGenericArguments()[0];
            var converter = engine == Engine.Sqlite ? typeof(IdToBytes<>) : typeof(IdToGuid<>);
            conventions.Properties(id).HaveConversion(converter.MakeGenericType(of));
            // A statement written by hand takes keys as they are.
            conventions.DefaultTypeMapping(id, map => map.HasConversion(converter.MakeGenericType(of)));
        }

        conventions.Properties<Rate>().HaveConversion<RateToInt>();
        conventions.Properties<History>().HaveConversion<HistoryToJson, ByReference<History>>().HaveMaxLength(-1);
        conventions.ComplexProperties<Money>();
        conventions.ComplexProperties<DeliveryAddress>();
        List<PriceStep>(conventions);
        List<ShipmentPiece>(conventions);
        List<ParcelTrace>(conventions);
        conventions.Properties<Domain.Trade.PickUpPoint>().HaveConversion<ToJson<Domain.Trade.PickUpPoint>, ByReference<Domain.Trade.PickUpPoint>>().HaveMaxLength(1_000);
        List<OpeningFault>(conventions);
        List<Paper>(conventions);
        List<FieldReject>(conventions);
        List<CasePicture>(conventions);
        List<PaperReject>(conventions);
        List<BrandGrant>(conventions);
        List<FreightZone>(conventions);
        List<ProductAttribute>(conventions);
        List<SheetLine>(conventions);
        conventions.Properties<IdentityForm>().HaveConversion<ToJson<IdentityForm>, ByReference<IdentityForm>>().HaveMaxLength(-1);
        conventions.Properties<PaperForm>().HaveConversion<ToJson<PaperForm>, ByReference<PaperForm>>().HaveMaxLength(-1);
        conventions.Properties<ApplicationForm>().HaveConversion<ToJson<ApplicationForm>, ByReference<ApplicationForm>>().HaveMaxLength(-1);
        conventions.Properties<OpeningForm>().HaveConversion<ToJson<OpeningForm>, ByReference<OpeningForm>>().HaveMaxLength(-1);
        conventions.Properties<ExportFilter>().HaveConversion<ToJson<ExportFilter>, ByReference<ExportFilter>>().HaveMaxLength(600);
        conventions.Properties<AccountProof>().HaveConversion<ToJson<AccountProof>, ByReference<AccountProof>>().HaveMaxLength(1024);
        conventions.Properties<DesignPage>().HaveConversion<DesignToJson, ByReference<DesignPage>>().HaveMaxLength(-1);
        conventions.Properties<GroupRule>().HaveConversion<ToJson<GroupRule>, ByReference<GroupRule>>().HaveMaxLength(1_000);
        conventions.Properties<BulkChange>().HaveConversion<ToJson<BulkChange>, ByReference<BulkChange>>().HaveMaxLength(600);
        conventions.Properties<Presale>().HaveConversion<ToJson<Presale>>().HaveMaxLength(200);
        conventions.Properties<Condition>().HaveConversion<ToJson<Condition>, ByReference<Condition>>().HaveMaxLength(2_000);
        conventions.Properties<ProductContent>().HaveConversion<ToJson<ProductContent>, ByReference<ProductContent>>().HaveMaxLength(-1);
        conventions.Properties<ShopFigures>().HaveConversion<ToJson<ShopFigures>>().HaveMaxLength(600);
        conventions.Properties<ShopStanding>().HaveConversion<ToJson<ShopStanding>, ByReference<ShopStanding>>().HaveMaxLength(600);
        conventions.Properties<ProtectionCriteria>().HaveConversion<ToJson<ProtectionCriteria>, ByReference<ProtectionCriteria>>().HaveMaxLength(-1);
        conventions.Properties<Ruling>().HaveConversion<ToJson<Ruling>, ByReference<Ruling>>().HaveMaxLength(-1);
        conventions.Properties<string>().HaveMaxLength(256);
        if (engine == Engine.Sqlite)
        {
            conventions.Properties<Guid>().HaveConversion<GuidToBytes>();
            conventions.Properties<DateTimeOffset>().HaveConversion<InstantToTicks>();
        }
        else
        {
            conventions.Properties<DateTimeOffset>().HaveConversion<InstantToUtc>();
        }
    }

    private static void List<T>(ModelConfigurationBuilder conventions) =>
        conventions.Properties<IReadOnlyList<T>>().HaveConversion<ListToJson<T>, ByReference<IReadOnlyList<T>>>().HaveMaxLength(-1);

    public static void Apply(ModelBuilder builder, Engine engine)
    {
        foreach (var entity in builder.Model.GetEntityTypes().ToList())
        {
            foreach (var money in entity.ClrType.GetProperties().Where(p => p.PropertyType == typeof(Money) && p.CanWrite))
            {
                builder.Entity(entity.ClrType).ComplexProperty(typeof(Money), money.Name)
                    .Property(nameof(Money.Fen)).HasColumnName(money.Name + nameof(Money.Fen));
            }

            foreach (var rate in entity.GetProperties().Where(p => p.ClrType == typeof(Rate)))
                rate.SetColumnName(rate.Name + "BasisPoints");
            if (IsOurs(entity)) AddVersion(builder, entity, engine);
        }
    }

    private static void AddVersion(ModelBuilder builder, IMutableEntityType entity, Engine engine)
    {
        if (engine == Engine.SqlServer) builder.Entity(entity.ClrType).Property<byte[]>(Version).IsRowVersion();
        else builder.Entity(entity.ClrType).Property<long>(Version).IsConcurrencyToken();
    }

    private static bool IsOurs(IMutableEntityType entity) =>
        entity.ClrType.Assembly == typeof(Money).Assembly && !entity.IsOwned();

    private static IEnumerable<Type> IdTypes() =>
        typeof(Money).Assembly.GetTypes().Concat(typeof(UserAccount).Assembly.GetTypes())
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)
            .Where(t => t.IsGenericType && !t.ContainsGenericParameters && t.GetGenericTypeDefinition() == typeof(Id<>))
            .Distinct();
}
