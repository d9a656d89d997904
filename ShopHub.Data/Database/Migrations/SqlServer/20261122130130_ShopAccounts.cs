using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ShopAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LegalUrl",
                table: "AccountOpenings",
                type: "nvarchar(512)",
                maxLength: 512,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Proof",
                table: "AccountOpenings",
                type: "nvarchar(1024)",
                maxLength: 1024,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RiskHolds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OrderNumber = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    By = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FreedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FreedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskHolds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SettlementChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubMchId = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountWords = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Tail = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    ApplicationNo = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    LastAnswer = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    AskedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NextAskAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SettlementChanges", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RiskHolds_FreedAt_MerchantId",
                table: "RiskHolds",
                columns: new[] { "FreedAt", "MerchantId" });

            migrationBuilder.CreateIndex(
                name: "IX_SettlementChanges_MerchantId_AskedAt",
                table: "SettlementChanges",
                columns: new[] { "MerchantId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SettlementChanges_NextAskAt",
                table: "SettlementChanges",
                column: "NextAskAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RiskHolds");

            migrationBuilder.DropTable(
                name: "SettlementChanges");

            migrationBuilder.DropColumn(
                name: "LegalUrl",
                table: "AccountOpenings");

            migrationBuilder.DropColumn(
                name: "Proof",
                table: "AccountOpenings");
        }
    }
}
