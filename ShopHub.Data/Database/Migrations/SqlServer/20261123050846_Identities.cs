using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
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
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ForcedFor",
                table: "Closings",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "AuthorityReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DrawnAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DrawnBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Sellers = table.Column<int>(type: "int", nullable: false),
                    ValidUntil = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TakenBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Takings = table.Column<int>(type: "int", nullable: false),
                    HandedInAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HandedInBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthorityReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdentityChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpenFor = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Status = table.Column<int>(type: "int", nullable: false),
                    IsReport = table.Column<bool>(type: "bit", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HandInBy = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reminded = table.Column<int>(type: "int", nullable: true),
                    MissedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Shown = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    SealedForm = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Papers = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    IsChanged = table.Column<bool>(type: "bit", nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HandedInAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RejectedFor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsEscalated = table.Column<bool>(type: "bit", nullable: false),
                    ReviewerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
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
                unique: true,
                filter: "[DueOn] IS NOT NULL");

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
                unique: true,
                filter: "[OpenFor] IS NOT NULL");

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
