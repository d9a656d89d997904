using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Withdrawals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ConfirmedAt",
                table: "Accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BankAccounts",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Bank = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SealedNumber = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    Tail = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    WrongTries = table.Column<int>(type: "INTEGER", nullable: false),
                    ProofSentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProofUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    UsableFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ProofFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankAccounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WithdrawalHolds",
                columns: table => new
                {
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithdrawalHolds", x => x.MerchantId);
                });

            migrationBuilder.CreateTable(
                name: "Withdrawals",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AccountId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AccountWords = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Way = table.Column<int>(type: "INTEGER", nullable: false),
                    SubMchId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ApprovedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ApproveUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    ExpectedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PayoutId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PaidAt = table.Column<long>(type: "INTEGER", nullable: true),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAnswer = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    BackFor = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ListNumber = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    ListedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    History = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false)
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
