using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OrdersKnowTheirPromoters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CommissionAboveFen",
                table: "Settlements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "HasNewShopRate",
                table: "Orders",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "PromoterAboveId",
                table: "Orders",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "PromoterId",
                table: "Orders",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CommissionAboveBasisPoints",
                table: "OrderLines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CommissionAboveFen",
                table: "Settlements");

            migrationBuilder.DropColumn(
                name: "HasNewShopRate",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "PromoterAboveId",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "PromoterId",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "CommissionAboveBasisPoints",
                table: "OrderLines");
        }
    }
}
