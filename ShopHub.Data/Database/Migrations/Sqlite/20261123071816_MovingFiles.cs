using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
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

            migrationBuilder.AddColumn<byte[]>(
                name: "CheckRun",
                table: "ProductImports",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Columns",
                table: "ProductImports",
                type: "TEXT",
                maxLength: -1,
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Encoding",
                table: "ProductImports",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Head",
                table: "ProductImports",
                type: "TEXT",
                maxLength: -1,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "ProductImports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "OpenFor",
                table: "ProductImports",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Rows",
                table: "ProductImports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Sample",
                table: "ProductImports",
                type: "TEXT",
                maxLength: -1,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "Status",
                table: "ProductImports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Trouble",
                table: "ProductImports",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsUpdate",
                table: "ImportItems",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "ToList",
                table: "ImportItems",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "What",
                table: "ImportItems",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            // Imports of before were confirmed when they were begun: those that are not through go on, the others are done.
            migrationBuilder.Sql("UPDATE ProductImports SET Status = CASE WHEN FinishedAt IS NULL THEN 3 ELSE 5 END");

            migrationBuilder.CreateTable(
                name: "Exports",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RunsFor = table.Column<byte[]>(type: "BLOB", nullable: true),
                    StaffId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Format = table.Column<int>(type: "INTEGER", nullable: false),
                    Filter = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ShowsBuyers = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Trouble = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Exports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SheetColumns",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    HeadKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetColumns", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ProductImports_MerchantId_OpenFor",
                table: "ProductImports",
                columns: new[] { "MerchantId", "OpenFor" },
                unique: true);

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
                unique: true);

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
