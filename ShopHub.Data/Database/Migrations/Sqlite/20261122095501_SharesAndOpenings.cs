using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SharesAndOpenings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccountOpenings",
                columns: table => new
                {
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Shown = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    SealedForm = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    ChannelNote = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    SignUrl = table.Column<string>(type: "TEXT", maxLength: 512, nullable: true),
                    Faults = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    SubMchId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextAskAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountOpenings", x => x.MerchantId);
                });

            migrationBuilder.CreateTable(
                name: "OrderShares",
                columns: table => new
                {
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SubMchId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    TransactionId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    ChannelNumber = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    LastAnswer = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    PaidAt = table.Column<long>(type: "INTEGER", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    AllowedFen = table.Column<long>(type: "INTEGER", nullable: false),
                    GivenFen = table.Column<long>(type: "INTEGER", nullable: false),
                    PartFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderShares", x => x.OrderId);
                });

            migrationBuilder.CreateTable(
                name: "ShareReturns",
                columns: table => new
                {
                    OutRefundNo = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OfSubsidy = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAnswer = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReturnedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShareReturns", x => x.OutRefundNo);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountOpenings_NextAskAt",
                table: "AccountOpenings",
                column: "NextAskAt");

            migrationBuilder.CreateIndex(
                name: "IX_AccountOpenings_Number",
                table: "AccountOpenings",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderShares_OrderNumber",
                table: "OrderShares",
                column: "OrderNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderShares_Status_BegunAt",
                table: "OrderShares",
                columns: new[] { "Status", "BegunAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ShareReturns_OrderId",
                table: "ShareReturns",
                column: "OrderId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountOpenings");

            migrationBuilder.DropTable(
                name: "OrderShares");

            migrationBuilder.DropTable(
                name: "ShareReturns");
        }
    }
}
