using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
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
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "HasNewShopRate",
                table: "Orders",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "PromoterAboveId",
                table: "Orders",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PromoterId",
                table: "Orders",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CommissionAboveBasisPoints",
                table: "OrderLines",
                type: "int",
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
