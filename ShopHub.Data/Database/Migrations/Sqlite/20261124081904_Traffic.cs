using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Traffic : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FoldedMarks",
                columns: table => new
                {
                    File = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FoldedMarks", x => x.File);
                });

            migrationBuilder.CreateTable(
                name: "TrafficDays",
                columns: table => new
                {
                    ProductId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<int>(type: "INTEGER", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Seen = table.Column<int>(type: "INTEGER", nullable: false),
                    Clicked = table.Column<int>(type: "INTEGER", nullable: false),
                    Carted = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrafficDays", x => new { x.ProductId, x.Day, x.Source });
                });

            migrationBuilder.CreateIndex(
                name: "IX_TrafficDays_MerchantId_Day",
                table: "TrafficDays",
                columns: new[] { "MerchantId", "Day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FoldedMarks");

            migrationBuilder.DropTable(
                name: "TrafficDays");
        }
    }
}
