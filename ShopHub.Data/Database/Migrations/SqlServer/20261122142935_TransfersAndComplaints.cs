using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class TransfersAndComplaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Cards",
                table: "Refunds",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "HomeAt",
                table: "Refunds",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsToOwnCard",
                table: "Refunds",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SealedCard",
                table: "Refunds",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TransferNumber",
                table: "Refunds",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BuyerTransfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    RefundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SealedName = table.Column<string>(type: "nvarchar(512)", maxLength: 512, nullable: true),
                    Status = table.Column<int>(type: "int", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChannelNumber = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Package = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    ConfirmUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TakenBackAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PaidAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NextAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    LastAnswer = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true),
                    BackFor = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true),
                    AmountFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BuyerTransfers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChannelComplaints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MchId = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    OutTradeNo = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SealedPhone = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Wish = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    IsFullyRefunded = table.Column<bool>(type: "bit", nullable: false),
                    IsUrgent = table.Column<bool>(type: "bit", nullable: false),
                    IsAtChannel = table.Column<bool>(type: "bit", nullable: false),
                    Times = table.Column<int>(type: "int", nullable: false),
                    Pictures = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WaitsSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AskAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true),
                    PaidFen = table.Column<long>(type: "bigint", nullable: false),
                    RefundWishFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChannelComplaints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Pictures = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    By = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RefusedFor = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintWords",
                columns: table => new
                {
                    ComplaintId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WordId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Who = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Act = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Pictures = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintWords", x => new { x.ComplaintId, x.WordId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_BuyerTransfers_CustomerId",
                table: "BuyerTransfers",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_BuyerTransfers_NextAt",
                table: "BuyerTransfers",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_BuyerTransfers_Number",
                table: "BuyerTransfers",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BuyerTransfers_RefundId_Round",
                table: "BuyerTransfers",
                columns: new[] { "RefundId", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChannelComplaints_AskAt",
                table: "ChannelComplaints",
                column: "AskAt");

            migrationBuilder.CreateIndex(
                name: "IX_ChannelComplaints_MerchantId_State_DueAt",
                table: "ChannelComplaints",
                columns: new[] { "MerchantId", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ChannelComplaints_Number",
                table: "ChannelComplaints",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChannelComplaints_State_DueAt",
                table: "ChannelComplaints",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintAnswers_ComplaintId_Number",
                table: "ComplaintAnswers",
                columns: new[] { "ComplaintId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BuyerTransfers");

            migrationBuilder.DropTable(
                name: "ChannelComplaints");

            migrationBuilder.DropTable(
                name: "ComplaintAnswers");

            migrationBuilder.DropTable(
                name: "ComplaintWords");

            migrationBuilder.DropColumn(
                name: "Cards",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "HomeAt",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "IsToOwnCard",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "SealedCard",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "TransferNumber",
                table: "Refunds");
        }
    }
}
