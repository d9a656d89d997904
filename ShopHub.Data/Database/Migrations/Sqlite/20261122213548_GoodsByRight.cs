using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GoodsByRight : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Products_MerchantId_Brand_Status",
                table: "Products",
                columns: new[] { "MerchantId", "Brand", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Products_MerchantId_CategoryCode_Status",
                table: "Products",
                columns: new[] { "MerchantId", "CategoryCode", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_CategoryRights_Status_MerchantId",
                table: "CategoryRights",
                columns: new[] { "Status", "MerchantId" });

            migrationBuilder.CreateIndex(
                name: "IX_BrandRights_Status_MerchantId",
                table: "BrandRights",
                columns: new[] { "Status", "MerchantId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Products_MerchantId_Brand_Status",
                table: "Products");

            migrationBuilder.DropIndex(
                name: "IX_Products_MerchantId_CategoryCode_Status",
                table: "Products");

            migrationBuilder.DropIndex(
                name: "IX_CategoryRights_Status_MerchantId",
                table: "CategoryRights");

            migrationBuilder.DropIndex(
                name: "IX_BrandRights_Status_MerchantId",
                table: "BrandRights");
        }
    }
}
