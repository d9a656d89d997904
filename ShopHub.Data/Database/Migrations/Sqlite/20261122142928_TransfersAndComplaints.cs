using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "HomeAt",
                table: "Refunds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsToOwnCard",
                table: "Refunds",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SealedCard",
                table: "Refunds",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TransferNumber",
                table: "Refunds",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BuyerTransfers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RefundId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SealedName = table.Column<string>(type: "TEXT", maxLength: 512, nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChannelNumber = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Package = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    ConfirmUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    TakenBackAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PaidAt = table.Column<long>(type: "INTEGER", nullable: true),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAnswer = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    BackFor = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    History = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BuyerTransfers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChannelComplaints",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MchId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OutTradeNo = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SealedPhone = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Wish = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    IsFullyRefunded = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsUrgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsAtChannel = table.Column<bool>(type: "INTEGER", nullable: false),
                    Times = table.Column<int>(type: "INTEGER", nullable: false),
                    Pictures = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WaitsSince = table.Column<long>(type: "INTEGER", nullable: true),
                    AskAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    PaidFen = table.Column<long>(type: "INTEGER", nullable: false),
                    RefundWishFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChannelComplaints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintAnswers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ComplaintId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Pictures = table.Column<string>(type: "TEXT", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RefusedFor = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintWords",
                columns: table => new
                {
                    ComplaintId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WordId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Pictures = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
