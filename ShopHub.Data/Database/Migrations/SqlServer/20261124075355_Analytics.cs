using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Analytics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ProductDays",
                columns: table => new
                {
                    ProductId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true),
                    Figures_Paid = table.Column<long>(type: "bigint", nullable: false),
                    Figures_Pieces = table.Column<int>(type: "int", nullable: false),
                    Figures_Refunded = table.Column<long>(type: "bigint", nullable: false),
                    Figures_Returned = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProductDays", x => new { x.ProductId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "SalesDays",
                columns: table => new
                {
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true),
                    Figures_Buyers = table.Column<int>(type: "int", nullable: false),
                    Figures_NewBuyers = table.Column<int>(type: "int", nullable: false),
                    Figures_Orders = table.Column<int>(type: "int", nullable: false),
                    Figures_Paid = table.Column<long>(type: "bigint", nullable: false),
                    Figures_Pieces = table.Column<int>(type: "int", nullable: false),
                    Figures_Refunded = table.Column<long>(type: "bigint", nullable: false),
                    Figures_Refunds = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesDays", x => new { x.MerchantId, x.Day });
                });

            migrationBuilder.CreateIndex(
                name: "IX_ProductDays_MerchantId_Day",
                table: "ProductDays",
                columns: new[] { "MerchantId", "Day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ProductDays");

            migrationBuilder.DropTable(
                name: "SalesDays");
        }
    }
}
