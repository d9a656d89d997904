using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MovingFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ProductImports_FinishedAt",
                table: "ProductImports");

            migrationBuilder.DropIndex(
                name: "IX_ImportItems_ImportId_Verdict_DoneAt",
                table: "ImportItems");

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "ProductImports",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256);

            migrationBuilder.AddColumn<Guid>(
                name: "CheckRun",
                table: "ProductImports",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Columns",
                table: "ProductImports",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Encoding",
                table: "ProductImports",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Head",
                table: "ProductImports",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "ProductImports",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "OpenFor",
                table: "ProductImports",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Rows",
                table: "ProductImports",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Sample",
                table: "ProductImports",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "Status",
                table: "ProductImports",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Trouble",
                table: "ProductImports",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "Title",
                table: "ImportItems",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256);

            migrationBuilder.AlterColumn<string>(
                name: "Handle",
                table: "ImportItems",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256);

            migrationBuilder.AddColumn<bool>(
                name: "IsUpdate",
                table: "ImportItems",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "ToList",
                table: "ImportItems",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "What",
                table: "ImportItems",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            // Imports of before were confirmed when they were begun: those that are not through go on, the others are done.
            migrationBuilder.Sql("EXEC(N'UPDATE [ProductImports] SET [Status] = CASE WHEN [FinishedAt] IS NULL THEN 3 ELSE 5 END')");

            migrationBuilder.CreateTable(
                name: "Exports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RunsFor = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Format = table.Column<int>(type: "int", nullable: false),
                    Filter = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ShowsBuyers = table.Column<bool>(type: "bit", nullable: false),
                    Rows = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Trouble = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Exports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SheetColumns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HeadKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Columns = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetColumns", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ProductImports_MerchantId_OpenFor",
                table: "ProductImports",
                columns: new[] { "MerchantId", "OpenFor" },
                unique: true,
                filter: "[OpenFor] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ProductImports_Status",
                table: "ProductImports",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_ImportItems_ImportId_ToList",
                table: "ImportItems",
                columns: new[] { "ImportId", "ToList" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportItems_ImportId_Verdict_Row",
                table: "ImportItems",
                columns: new[] { "ImportId", "Verdict", "Row" });

            migrationBuilder.CreateIndex(
                name: "IX_Exports_MerchantId_AskedAt",
                table: "Exports",
                columns: new[] { "MerchantId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Exports_RunsFor",
                table: "Exports",
                column: "RunsFor",
                unique: true,
                filter: "[RunsFor] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Exports_Status_ExpiresAt",
                table: "Exports",
                columns: new[] { "Status", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SheetColumns_MerchantId_HeadKey",
                table: "SheetColumns",
                columns: new[] { "MerchantId", "HeadKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Exports");

            migrationBuilder.DropTable(
                name: "SheetColumns");

            migrationBuilder.DropIndex(
                name: "IX_ProductImports_MerchantId_OpenFor",
                table: "ProductImports");

            migrationBuilder.DropIndex(
                name: "IX_ProductImports_Status",
                table: "ProductImports");

            migrationBuilder.DropIndex(
                name: "IX_ImportItems_ImportId_ToList",
                table: "ImportItems");

            migrationBuilder.DropIndex(
                name: "IX_ImportItems_ImportId_Verdict_Row",
                table: "ImportItems");

            migrationBuilder.DropColumn(
                name: "CheckRun",
                table: "ProductImports");

            migrationBuilder.DropColumn(
                name: "Columns",
                table: "ProductImports");

            migrationBuilder.DropColumn(
                name: "Encoding",
                table: "ProductImports");

            migrationBuilder.DropColumn(
                name: "Head",
                table: "ProductImports");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "ProductImports");

            migrationBuilder.DropColumn(
                name: "OpenFor",
                table: "ProductImports");

            migrationBuilder.DropColumn(
                name: "Rows",
                table: "ProductImports");

            migrationBuilder.DropColumn(
                name: "Sample",
                table: "ProductImports");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "ProductImports");

            migrationBuilder.DropColumn(
                name: "Trouble",
                table: "ProductImports");

            migrationBuilder.DropColumn(
                name: "IsUpdate",
                table: "ImportItems");

            migrationBuilder.DropColumn(
                name: "ToList",
                table: "ImportItems");

            migrationBuilder.DropColumn(
                name: "What",
                table: "ImportItems");

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "ProductImports",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(120)",
                oldMaxLength: 120);

            migrationBuilder.AlterColumn<string>(
                name: "Title",
                table: "ImportItems",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "Handle",
                table: "ImportItems",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100);

            migrationBuilder.CreateIndex(
                name: "IX_ProductImports_FinishedAt",
                table: "ProductImports",
                column: "FinishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ImportItems_ImportId_Verdict_DoneAt",
                table: "ImportItems",
                columns: new[] { "ImportId", "Verdict", "DoneAt" });
        }
    }
}
