using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ShopClosings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Archives",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RunsFor = table.Column<byte[]>(type: "BLOB", nullable: true),
                    StaffId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Archives", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Closings",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClosesShop = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ContactPhone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Before = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NoticeUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsEscalated = table.Column<bool>(type: "INTEGER", nullable: false),
                    HaltedFor = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SentBackFor = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ReviewerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    History = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Closings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Archives_MerchantId_StartedAt",
                table: "Archives",
                columns: new[] { "MerchantId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Archives_RunsFor",
                table: "Archives",
                column: "RunsFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Closings_ClosesShop",
                table: "Closings",
                column: "ClosesShop",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Closings_MerchantId_PublishedAt",
                table: "Closings",
                columns: new[] { "MerchantId", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Closings_Number",
                table: "Closings",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Closings_Status_DueAt",
                table: "Closings",
                columns: new[] { "Status", "DueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Archives");

            migrationBuilder.DropTable(
                name: "Closings");
        }
    }
}
