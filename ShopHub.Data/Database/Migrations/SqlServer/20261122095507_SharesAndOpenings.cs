using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
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
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    SubjectName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Shown = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    SealedForm = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    ChannelNote = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    SignUrl = table.Column<string>(type: "nvarchar(512)", maxLength: 512, nullable: true),
                    Faults = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    SubMchId = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NextAskAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountOpenings", x => x.MerchantId);
                });

            migrationBuilder.CreateTable(
                name: "OrderShares",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    SubMchId = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    TransactionId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    ChannelNumber = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    LastAnswer = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    PaidAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true),
                    AllowedFen = table.Column<long>(type: "bigint", nullable: false),
                    GivenFen = table.Column<long>(type: "bigint", nullable: false),
                    PartFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderShares", x => x.OrderId);
                });

            migrationBuilder.CreateTable(
                name: "ShareReturns",
                columns: table => new
                {
                    OutRefundNo = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OfSubsidy = table.Column<bool>(type: "bit", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    LastAnswer = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReturnedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true),
                    AmountFen = table.Column<long>(type: "bigint", nullable: false)
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
