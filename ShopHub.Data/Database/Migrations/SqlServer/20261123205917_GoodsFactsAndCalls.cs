using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class GoodsFactsAndCalls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Attributes",
                table: "Products",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<int>(
                name: "ServiceBp",
                table: "Merchants",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "RefusesCalls",
                table: "ChatSettings",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "CallRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpenOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Phone = table.Column<string>(type: "nvarchar(11)", maxLength: 11, nullable: false),
                    From = table.Column<DateTime>(type: "datetime2", nullable: false),
                    To = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    NotBefore = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LateAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AgentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgentName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SynonymGroups",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(78)", maxLength: 78, nullable: false),
                    TaughtBy = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    TaughtAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SynonymGroups", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AfterSales_MerchantId_OpenedAt",
                table: "AfterSales",
                columns: new[] { "MerchantId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CallRequests_CustomerId_AskedAt",
                table: "CallRequests",
                columns: new[] { "CustomerId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CallRequests_DueAt",
                table: "CallRequests",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_CallRequests_EndedAt",
                table: "CallRequests",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CallRequests_MerchantId_OpenOf",
                table: "CallRequests",
                columns: new[] { "MerchantId", "OpenOf" },
                unique: true,
                filter: "[OpenOf] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SynonymGroups_Key",
                table: "SynonymGroups",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CallRequests");

            migrationBuilder.DropTable(
                name: "SynonymGroups");

            migrationBuilder.DropIndex(
                name: "IX_AfterSales_MerchantId_OpenedAt",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "Attributes",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "ServiceBp",
                table: "Merchants");

            migrationBuilder.DropColumn(
                name: "RefusesCalls",
                table: "ChatSettings");
        }
    }
}
