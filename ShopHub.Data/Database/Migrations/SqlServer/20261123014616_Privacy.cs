using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Privacy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AddressHiddenAt",
                table: "Orders",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LeftAt",
                table: "Customers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AccountClosings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpenOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Status = table.Column<int>(type: "int", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StoppedFor = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountClosings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Consents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    IsGiven = table.Column<bool>(type: "bit", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    How = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataCopies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(45)", maxLength: 45, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataCopies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrivacyRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpenOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Parts = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RemindAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsEscalated = table.Column<bool>(type: "bit", nullable: false),
                    HandlerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivacyRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrivacyTexts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Changes = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    InForceFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivacyTexts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_ClosedAt",
                table: "Orders",
                column: "ClosedAt",
                filter: "\"AddressHiddenAt\" IS NULL AND \"ClosedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_CompletedAt",
                table: "Orders",
                column: "CompletedAt",
                filter: "\"AddressHiddenAt\" IS NULL AND \"CompletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_LeftAt",
                table: "Customers",
                column: "LeftAt",
                filter: "\"LeftAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AccountClosings_CustomerId_AskedAt",
                table: "AccountClosings",
                columns: new[] { "CustomerId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountClosings_OpenOf",
                table: "AccountClosings",
                column: "OpenOf",
                unique: true,
                filter: "[OpenOf] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AccountClosings_Status_DueAt",
                table: "AccountClosings",
                columns: new[] { "Status", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Consents_CustomerId_Kind_Number",
                table: "Consents",
                columns: new[] { "CustomerId", "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DataCopies_CustomerId_StartedAt",
                table: "DataCopies",
                columns: new[] { "CustomerId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DataCopies_StartedAt",
                table: "DataCopies",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_PrivacyRequests_CustomerId_ReceivedAt",
                table: "PrivacyRequests",
                columns: new[] { "CustomerId", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PrivacyRequests_Number",
                table: "PrivacyRequests",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PrivacyRequests_OpenOf_Kind",
                table: "PrivacyRequests",
                columns: new[] { "OpenOf", "Kind" },
                unique: true,
                filter: "[OpenOf] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PrivacyRequests_RemindAt",
                table: "PrivacyRequests",
                column: "RemindAt");

            migrationBuilder.CreateIndex(
                name: "IX_PrivacyRequests_Status_DueAt",
                table: "PrivacyRequests",
                columns: new[] { "Status", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PrivacyTexts_Kind_Edition",
                table: "PrivacyTexts",
                columns: new[] { "Kind", "Edition" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountClosings");

            migrationBuilder.DropTable(
                name: "Consents");

            migrationBuilder.DropTable(
                name: "DataCopies");

            migrationBuilder.DropTable(
                name: "PrivacyRequests");

            migrationBuilder.DropTable(
                name: "PrivacyTexts");

            migrationBuilder.DropIndex(
                name: "IX_Orders_ClosedAt",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Orders_CompletedAt",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Customers_LeftAt",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "AddressHiddenAt",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "LeftAt",
                table: "Customers");
        }
    }
}
