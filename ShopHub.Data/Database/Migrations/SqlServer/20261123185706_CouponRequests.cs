using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CouponRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Request",
                table: "Coupons",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Coupons_MerchantId_Request",
                table: "Coupons",
                columns: new[] { "MerchantId", "Request" },
                unique: true,
                filter: "[MerchantId] IS NOT NULL AND [Request] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Coupons_MerchantId_Request",
                table: "Coupons");

            migrationBuilder.DropColumn(
                name: "Request",
                table: "Coupons");
        }
    }
}
