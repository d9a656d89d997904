using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ProtectionGuarantees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_BuyerTransfers_RefundId_Round",
                table: "BuyerTransfers");

            migrationBuilder.AddColumn<byte[]>(
                name: "CompensationId",
                table: "BuyerTransfers",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateTable(
                name: "Certifications",
                columns: table => new
                {
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: true),
                    ValidUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    History = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certifications", x => x.MerchantId);
                });

            migrationBuilder.CreateTable(
                name: "Compensations",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LineId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Basis = table.Column<int>(type: "INTEGER", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    OwedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    TransferNumber = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    BackFor = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    PaidAt = table.Column<long>(type: "INTEGER", nullable: true),
                    History = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    AdvancedFen = table.Column<long>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false),
                    FromAvailableFen = table.Column<long>(type: "INTEGER", nullable: false),
                    FromDepositFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Compensations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CriteriaVersions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Criteria = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ShownAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CriteriaVersions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Evaluations",
                columns: table => new
                {
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    CriteriaNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Shops = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Passed = table.Column<int>(type: "INTEGER", nullable: false),
                    Gained = table.Column<int>(type: "INTEGER", nullable: false),
                    Lost = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evaluations", x => x.At);
                });

            migrationBuilder.CreateTable(
                name: "Guarantees",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LineId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Pieces = table.Column<int>(type: "INTEGER", nullable: false),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsOverdue = table.Column<bool>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Said = table.Column<int>(type: "INTEGER", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Judge = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    History = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    CostsFen = table.Column<long>(type: "INTEGER", nullable: false),
                    GrantedFen = table.Column<long>(type: "INTEGER", nullable: false),
                    PriceFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Guarantees", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GuaranteeWords",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GuaranteeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Side = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Pictures = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuaranteeWords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ScoreSheets",
                columns: table => new
                {
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CriteriaNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Lines = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false),
                    MinScore = table.Column<int>(type: "INTEGER", nullable: false),
                    IsPassed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Failed = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Change = table.Column<int>(type: "INTEGER", nullable: false),
                    EvaluatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RedoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RedoneBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Review = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewWords = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreSheets", x => new { x.MerchantId, x.At });
                });

            migrationBuilder.CreateTable(
                name: "ShopDays",
                columns: table => new
                {
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShopDays", x => new { x.MerchantId, x.Day });
                });

            migrationBuilder.CreateIndex(
                name: "IX_BuyerTransfers_RefundId_CompensationId_Round",
                table: "BuyerTransfers",
                columns: new[] { "RefundId", "CompensationId", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certifications_State_ValidUntil",
                table: "Certifications",
                columns: new[] { "State", "ValidUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Compensations_CustomerId_OwedAt",
                table: "Compensations",
                columns: new[] { "CustomerId", "OwedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Compensations_MerchantId_OwedAt",
                table: "Compensations",
                columns: new[] { "MerchantId", "OwedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Compensations_Number",
                table: "Compensations",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Compensations_OrderId_Cause",
                table: "Compensations",
                columns: new[] { "OrderId", "Cause" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Compensations_Status_OwedAt",
                table: "Compensations",
                columns: new[] { "Status", "OwedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Compensations_TransferNumber",
                table: "Compensations",
                column: "TransferNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Guarantees_CustomerId_OpenedAt",
                table: "Guarantees",
                columns: new[] { "CustomerId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Guarantees_DueAt",
                table: "Guarantees",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Guarantees_LineId_Kind",
                table: "Guarantees",
                columns: new[] { "LineId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Guarantees_MerchantId_OpenedAt",
                table: "Guarantees",
                columns: new[] { "MerchantId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Guarantees_Number",
                table: "Guarantees",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Guarantees_OrderId",
                table: "Guarantees",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Guarantees_Status_DueAt",
                table: "Guarantees",
                columns: new[] { "Status", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_GuaranteeWords_GuaranteeId_Round_Side",
                table: "GuaranteeWords",
                columns: new[] { "GuaranteeId", "Round", "Side" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScoreSheets_At_Change_Score",
                table: "ScoreSheets",
                columns: new[] { "At", "Change", "Score" });

            migrationBuilder.CreateIndex(
                name: "IX_ScoreSheets_Review_DueAt",
                table: "ScoreSheets",
                columns: new[] { "Review", "DueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Certifications");

            migrationBuilder.DropTable(
                name: "Compensations");

            migrationBuilder.DropTable(
                name: "CriteriaVersions");

            migrationBuilder.DropTable(
                name: "Evaluations");

            migrationBuilder.DropTable(
                name: "Guarantees");

            migrationBuilder.DropTable(
                name: "GuaranteeWords");

            migrationBuilder.DropTable(
                name: "ScoreSheets");

            migrationBuilder.DropTable(
                name: "ShopDays");

            migrationBuilder.DropIndex(
                name: "IX_BuyerTransfers_RefundId_CompensationId_Round",
                table: "BuyerTransfers");

            migrationBuilder.DropColumn(
                name: "CompensationId",
                table: "BuyerTransfers");

            migrationBuilder.CreateIndex(
                name: "IX_BuyerTransfers_RefundId_Round",
                table: "BuyerTransfers",
                columns: new[] { "RefundId", "Round" },
                unique: true);
        }
    }
}
