using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Withdrawals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "Accounts",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BankAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Holder = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Bank = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    SealedNumber = table.Column<string>(type: "nvarchar(512)", maxLength: 512, nullable: false),
                    Tail = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    WrongTries = table.Column<int>(type: "int", nullable: false),
                    ProofSentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ProofUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    UsableFrom = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true),
                    ProofFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankAccounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WithdrawalHolds",
                columns: table => new
                {
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    By = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithdrawalHolds", x => x.MerchantId);
                });

            migrationBuilder.CreateTable(
                name: "Withdrawals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountWords = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Way = table.Column<int>(type: "int", nullable: false),
                    SubMchId = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    Status = table.Column<int>(type: "int", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ApprovedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ApproveUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ExpectedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PayoutId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    PaidAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NextAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    LastAnswer = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    BackFor = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    ListNumber = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    ListedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true),
                    AmountFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Withdrawals", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BankAccounts_MerchantId_AddedAt",
                table: "BankAccounts",
                columns: new[] { "MerchantId", "AddedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BankAccounts_Status_ProofSentAt",
                table: "BankAccounts",
                columns: new[] { "Status", "ProofSentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_ListNumber",
                table: "Withdrawals",
                column: "ListNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_MerchantId_Day",
                table: "Withdrawals",
                columns: new[] { "MerchantId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_NextAt",
                table: "Withdrawals",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_Number",
                table: "Withdrawals",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_Status_AskedAt",
                table: "Withdrawals",
                columns: new[] { "Status", "AskedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BankAccounts");

            migrationBuilder.DropTable(
                name: "WithdrawalHolds");

            migrationBuilder.DropTable(
                name: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "Accounts");
        }
    }
}
