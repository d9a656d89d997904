using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FreightInsurance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Freight insurance is the insurer's promise, asked for when a page is shown: products carry it no more.
            migrationBuilder.Sql("UPDATE \"Products\" SET \"Promises\" = \"Promises\" & ~2 WHERE (\"Promises\" & 2) <> 0");

            migrationBuilder.AddColumn<long>(
                name: "ReceivedAt",
                table: "AfterSales",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FreightPolicies",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PaymentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CarrierCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Waybill = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    InsurerNumber = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    AfterSaleId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReturnCarrier = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ReturnWaybill = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PayBy = table.Column<long>(type: "INTEGER", nullable: true),
                    PaidAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    PayoutFen = table.Column<long>(type: "INTEGER", nullable: false),
                    PremiumFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FreightPolicies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "InsuranceSwitches",
                columns: table => new
                {
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Leaves = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Returned = table.Column<int>(type: "INTEGER", nullable: false),
                    Shipped = table.Column<int>(type: "INTEGER", nullable: false),
                    CountedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ShortSince = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    PremiumFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InsuranceSwitches", x => x.MerchantId);
                });

            migrationBuilder.CreateTable(
                name: "PremiumTopUps",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RequestId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PaidBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PaidAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReturnsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReturnedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false),
                    LeftFen = table.Column<long>(type: "INTEGER", nullable: false),
                    ReturnedFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PremiumTopUps", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AfterSales_ReceivedAt",
                table: "AfterSales",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_FreightPolicies_CustomerId_WrittenAt",
                table: "FreightPolicies",
                columns: new[] { "CustomerId", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FreightPolicies_MerchantId_WrittenAt",
                table: "FreightPolicies",
                columns: new[] { "MerchantId", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FreightPolicies_Number",
                table: "FreightPolicies",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FreightPolicies_OrderId",
                table: "FreightPolicies",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_FreightPolicies_PayBy",
                table: "FreightPolicies",
                column: "PayBy");

            migrationBuilder.CreateIndex(
                name: "IX_FreightPolicies_PaymentId_MerchantId",
                table: "FreightPolicies",
                columns: new[] { "PaymentId", "MerchantId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PremiumTopUps_MerchantId_PaidAt",
                table: "PremiumTopUps",
                columns: new[] { "MerchantId", "PaidAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PremiumTopUps_MerchantId_RequestId",
                table: "PremiumTopUps",
                columns: new[] { "MerchantId", "RequestId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PremiumTopUps_ReturnsAt",
                table: "PremiumTopUps",
                column: "ReturnsAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FreightPolicies");

            migrationBuilder.DropTable(
                name: "InsuranceSwitches");

            migrationBuilder.DropTable(
                name: "PremiumTopUps");

            migrationBuilder.DropIndex(
                name: "IX_AfterSales_ReceivedAt",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "ReceivedAt",
                table: "AfterSales");
        }
    }
}
