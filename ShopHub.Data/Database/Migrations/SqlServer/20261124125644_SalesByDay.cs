using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SalesByDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_SalesDays_Day",
                table: "SalesDays",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_MerchantId_PaidAt",
                table: "Orders",
                columns: new[] { "MerchantId", "PaidAt" },
                filter: "\"PaidAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SalesDays_Day",
                table: "SalesDays");

            migrationBuilder.DropIndex(
                name: "IX_Orders_MerchantId_PaidAt",
                table: "Orders");
        }
    }
}
