using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 512,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Proof",
                table: "AccountOpenings",
                type: "TEXT",
                maxLength: 1024,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RiskHolds",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: true),
                    FreedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FreedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskHolds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SettlementChanges",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SubMchId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AccountId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AccountWords = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Tail = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    ApplicationNo = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    LastAnswer = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextAskAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
