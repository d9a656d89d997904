using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LostParcels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "GivenTimeAt",
                table: "Orders",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LookedIntoSince",
                table: "Orders",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_LookedIntoSince",
                table: "Orders",
                column: "LookedIntoSince",
                filter: "\"LookedIntoSince\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Orders_LookedIntoSince",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "GivenTimeAt",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "LookedIntoSince",
                table: "Orders");
        }
    }
}
