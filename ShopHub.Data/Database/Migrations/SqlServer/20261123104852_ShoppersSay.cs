using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ShoppersSay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Helpful",
                table: "Reviews",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "HelpfulVotes",
                columns: table => new
                {
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelpfulVotes", x => new { x.ReviewId, x.CustomerId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ProductId_Helpful",
                table: "Reviews",
                columns: new[] { "ProductId", "Helpful" });

            migrationBuilder.CreateIndex(
                name: "IX_HelpfulVotes_CustomerId",
                table: "HelpfulVotes",
                column: "CustomerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HelpfulVotes");

            migrationBuilder.DropIndex(
                name: "IX_Reviews_ProductId_Helpful",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Helpful",
                table: "Reviews");
        }
    }
}
