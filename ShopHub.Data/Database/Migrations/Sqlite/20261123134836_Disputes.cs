using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Disputes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Disputes",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AfterSaleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsOfPlatform = table.Column<bool>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Requests = table.Column<int>(type: "INTEGER", nullable: false),
                    Asked = table.Column<int>(type: "INTEGER", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsExtended = table.Column<bool>(type: "INTEGER", nullable: false),
                    Said = table.Column<int>(type: "INTEGER", nullable: false),
                    OfferWithReturn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Offers = table.Column<int>(type: "INTEGER", nullable: false),
                    WantPause = table.Column<int>(type: "INTEGER", nullable: false),
                    AgentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IsOverdue = table.Column<bool>(type: "INTEGER", nullable: false),
                    First = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    AppealedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    Second = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    History = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    CashFen = table.Column<long>(type: "INTEGER", nullable: false),
                    FreightFen = table.Column<long>(type: "INTEGER", nullable: false),
                    NotRecoveredFen = table.Column<long>(type: "INTEGER", nullable: false),
                    OfferFen = table.Column<long>(type: "INTEGER", nullable: false),
                    SubsidyFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disputes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DisputeWords",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DisputeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Side = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Pictures = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisputeWords", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_AfterSaleId",
                table: "Disputes",
                column: "AfterSaleId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_AgentId",
                table: "Disputes",
                column: "AgentId");

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_CustomerId_OpenedAt",
                table: "Disputes",
                columns: new[] { "CustomerId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_DueAt",
                table: "Disputes",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_MerchantId_OpenedAt",
                table: "Disputes",
                columns: new[] { "MerchantId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_Number",
                table: "Disputes",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_Status_DueAt",
                table: "Disputes",
                columns: new[] { "Status", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DisputeWords_DisputeId_Round_Side",
                table: "DisputeWords",
                columns: new[] { "DisputeId", "Round", "Side" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Disputes");

            migrationBuilder.DropTable(
                name: "DisputeWords");
        }
    }
}
