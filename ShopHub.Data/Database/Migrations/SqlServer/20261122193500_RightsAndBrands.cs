using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RightsAndBrands : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Brand",
                table: "Products",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BrandBadge",
                table: "Merchants",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BrandMark",
                table: "Merchants",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BrandUntil",
                table: "Merchants",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BrandPlaces",
                columns: table => new
                {
                    BrandKey = table.Column<string>(type: "nvarchar(130)", maxLength: 130, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrandPlaces", x => new { x.BrandKey, x.Place });
                });

            migrationBuilder.CreateTable(
                name: "BrandRights",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Mark = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    MarkKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Class = table.Column<int>(type: "int", nullable: false),
                    BrandKey = table.Column<string>(type: "nvarchar(130)", maxLength: 130, nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    IsRegistered = table.Column<bool>(type: "bit", nullable: false),
                    Grants = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Worth = table.Column<int>(type: "int", nullable: true),
                    Badge = table.Column<int>(type: "int", nullable: true),
                    NameBefore = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NameDueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    NextAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PaperNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Pictures = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    GrantedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrandRights", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BrandRights_Merchants_MerchantId",
                        column: x => x.MerchantId,
                        principalTable: "Merchants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CategoryRights",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CategoryCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    NextAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PaperNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Pictures = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    GrantedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CategoryRights", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CategoryRights_Categories_CategoryCode",
                        column: x => x.CategoryCode,
                        principalTable: "Categories",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CategoryRights_Merchants_MerchantId",
                        column: x => x.MerchantId,
                        principalTable: "Merchants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Shown = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    SealedForm = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Pictures = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    OpenKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Rejects = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    ResubmitsLeft = table.Column<int>(type: "int", nullable: false),
                    HandedInAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsEscalated = table.Column<bool>(type: "bit", nullable: false),
                    ReviewerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgreedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperCases_Merchants_MerchantId",
                        column: x => x.MerchantId,
                        principalTable: "Merchants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperReads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    What = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperReads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperReads_PaperCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "PaperCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BrandPlaces_MerchantId",
                table: "BrandPlaces",
                column: "MerchantId");

            migrationBuilder.CreateIndex(
                name: "IX_BrandRights_MerchantId_MarkKey_Class",
                table: "BrandRights",
                columns: new[] { "MerchantId", "MarkKey", "Class" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BrandRights_NameDueAt",
                table: "BrandRights",
                column: "NameDueAt");

            migrationBuilder.CreateIndex(
                name: "IX_BrandRights_NextAt",
                table: "BrandRights",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_CategoryRights_CategoryCode",
                table: "CategoryRights",
                column: "CategoryCode");

            migrationBuilder.CreateIndex(
                name: "IX_CategoryRights_MerchantId_CategoryCode",
                table: "CategoryRights",
                columns: new[] { "MerchantId", "CategoryCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CategoryRights_NextAt",
                table: "CategoryRights",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_PaperCases_MerchantId_HandedInAt",
                table: "PaperCases",
                columns: new[] { "MerchantId", "HandedInAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperCases_Number",
                table: "PaperCases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperCases_OpenKey",
                table: "PaperCases",
                column: "OpenKey",
                unique: true,
                filter: "[OpenKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PaperCases_Status_DueAt",
                table: "PaperCases",
                columns: new[] { "Status", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperReads_CaseId_At",
                table: "PaperReads",
                columns: new[] { "CaseId", "At" });

            // Shops older than this may sell what they sell; for papers nobody has dated yet nothing runs.
            migrationBuilder.Sql(
                """
                INSERT INTO [CategoryRights] ([Id], [MerchantId], [CategoryCode], [Status], [PaperNumber], [Pictures], [GrantedAt], [History])
                SELECT NEWID(), [MerchantId], [CategoryCode], 0, N'', N'[]', SYSUTCDATETIME(), N'[]'
                FROM (SELECT DISTINCT [MerchantId], [CategoryCode] FROM [Products]) AS sold;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BrandPlaces");

            migrationBuilder.DropTable(
                name: "BrandRights");

            migrationBuilder.DropTable(
                name: "CategoryRights");

            migrationBuilder.DropTable(
                name: "PaperReads");

            migrationBuilder.DropTable(
                name: "PaperCases");

            migrationBuilder.DropColumn(
                name: "Brand",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "BrandBadge",
                table: "Merchants");

            migrationBuilder.DropColumn(
                name: "BrandMark",
                table: "Merchants");

            migrationBuilder.DropColumn(
                name: "BrandUntil",
                table: "Merchants");
        }
    }
}
