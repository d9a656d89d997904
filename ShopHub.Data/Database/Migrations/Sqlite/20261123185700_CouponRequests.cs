using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CouponRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Request",
                table: "Coupons",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Coupons_MerchantId_Request",
                table: "Coupons",
                columns: new[] { "MerchantId", "Request" },
                unique: true);
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
