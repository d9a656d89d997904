using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Identities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Cause",
                table: "Closings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ForcedFor",
                table: "Closings",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "AuthorityReports",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DrawnAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DrawnBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sellers = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    TakenBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Takings = table.Column<int>(type: "INTEGER", nullable: false),
                    HandedInAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HandedInBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthorityReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdentityChecks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OpenFor = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    IsReport = table.Column<bool>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HandInBy = table.Column<long>(type: "INTEGER", nullable: false),
                    Reminded = table.Column<int>(type: "INTEGER", nullable: true),
                    MissedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Shown = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    SealedForm = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Papers = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    IsChanged = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HandedInAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RejectedFor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsEscalated = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReviewerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CheckedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    History = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdentityChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IdentityChecks_Merchants_MerchantId",
                        column: x => x.MerchantId,
                        principalTable: "Merchants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuthorityReports_DrawnAt",
                table: "AuthorityReports",
                column: "DrawnAt");

            migrationBuilder.CreateIndex(
                name: "IX_AuthorityReports_DueOn",
                table: "AuthorityReports",
                column: "DueOn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IdentityChecks_MerchantId_CheckedAt",
                table: "IdentityChecks",
                columns: new[] { "MerchantId", "CheckedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_IdentityChecks_Number",
                table: "IdentityChecks",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IdentityChecks_OpenFor",
                table: "IdentityChecks",
                column: "OpenFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IdentityChecks_Status_DueAt",
                table: "IdentityChecks",
                columns: new[] { "Status", "DueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuthorityReports");

            migrationBuilder.DropTable(
                name: "IdentityChecks");

            migrationBuilder.DropColumn(
                name: "Cause",
                table: "Closings");

            migrationBuilder.DropColumn(
                name: "ForcedFor",
                table: "Closings");
        }
    }
}
