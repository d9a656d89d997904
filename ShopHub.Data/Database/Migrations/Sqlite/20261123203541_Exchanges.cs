using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Exchanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "HeldPieces",
                table: "AfterSales",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ReshipCarrier",
                table: "AfterSales",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReshipWaybill",
                table: "AfterSales",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "TurnedToRefund",
                table: "AfterSales",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "WantedSkuId",
                table: "AfterSales",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WantedText",
                table: "AfterSales",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HeldPieces",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "ReshipCarrier",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "ReshipWaybill",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "TurnedToRefund",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "WantedSkuId",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "WantedText",
                table: "AfterSales");
        }
    }
}
