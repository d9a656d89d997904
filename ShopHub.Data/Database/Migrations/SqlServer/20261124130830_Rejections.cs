using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Rejections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "RejectedFor",
                table: "AfterSales",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RejectedWith",
                table: "AfterSales",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "RejectedFor",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "RejectedWith",
                table: "AfterSales");
        }
    }
}
