using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ParcelsExchangesFactsCalls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "CorrectedAt",
                table: "Shipments",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CorrectedFor",
                table: "Shipments",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FalseAt",
                table: "Shipments",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FirstTraceAt",
                table: "Shipments",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Former",
                table: "Shipments",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Traces",
                table: "Shipments",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Attributes",
                table: "Products",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "PickUp",
                table: "Orders",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PickUpCode",
                table: "Orders",
                type: "nvarchar(8)",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReadyAt",
                table: "Orders",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemindedOfReceiptAt",
                table: "Orders",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ServiceBp",
                table: "Merchants",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "RefusesCalls",
                table: "ChatSettings",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "HeldPieces",
                table: "AfterSales",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ReshipCarrier",
                table: "AfterSales",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReshipWaybill",
                table: "AfterSales",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "TurnedToRefund",
                table: "AfterSales",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "WantedSkuId",
                table: "AfterSales",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WantedText",
                table: "AfterSales",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "CallRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpenOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Phone = table.Column<string>(type: "nvarchar(11)", maxLength: 11, nullable: false),
                    From = table.Column<DateTime>(type: "datetime2", nullable: false),
                    To = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    NotBefore = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LateAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AgentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgentName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Grievances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsOverdue = table.Column<bool>(type: "bit", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Asks = table.Column<int>(type: "int", nullable: false),
                    Said = table.Column<int>(type: "int", nullable: false),
                    Question = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Judge = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsProved = table.Column<bool>(type: "bit", nullable: false),
                    ReturnTo = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    ReturnCarrier = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    ReturnWaybill = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    HasAppealed = table.Column<bool>(type: "bit", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    AppealUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true),
                    AmountFen = table.Column<long>(type: "bigint", nullable: false),
                    MostFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Grievances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GrievanceWords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GrievanceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Side = table.Column<int>(type: "int", nullable: false),
                    During = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Pictures = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrievanceWords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PickUpPlaces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PickUpPlaces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SynonymGroups",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(78)", maxLength: 78, nullable: false),
                    TaughtBy = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    TaughtAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SynonymGroups", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Shipments_ShippedAt",
                table: "Shipments",
                column: "ShippedAt",
                filter: "\"FirstTraceAt\" IS NULL AND \"SignedAt\" IS NULL AND \"FalseAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_MerchantId_PickUpCode",
                table: "Orders",
                columns: new[] { "MerchantId", "PickUpCode" },
                unique: true,
                filter: "\"PickUpCode\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AfterSales_MerchantId_OpenedAt",
                table: "AfterSales",
                columns: new[] { "MerchantId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CallRequests_CustomerId_AskedAt",
                table: "CallRequests",
                columns: new[] { "CustomerId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CallRequests_DueAt",
                table: "CallRequests",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_CallRequests_EndedAt",
                table: "CallRequests",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CallRequests_MerchantId_OpenOf",
                table: "CallRequests",
                columns: new[] { "MerchantId", "OpenOf" },
                unique: true,
                filter: "[OpenOf] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Grievances_CustomerId_OpenedAt",
                table: "Grievances",
                columns: new[] { "CustomerId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Grievances_DueAt",
                table: "Grievances",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Grievances_MerchantId_OpenedAt",
                table: "Grievances",
                columns: new[] { "MerchantId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Grievances_Number",
                table: "Grievances",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Grievances_OrderId_Kind",
                table: "Grievances",
                columns: new[] { "OrderId", "Kind" },
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Grievances_Status_DueAt",
                table: "Grievances",
                columns: new[] { "Status", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_GrievanceWords_GrievanceId_Round_Side",
                table: "GrievanceWords",
                columns: new[] { "GrievanceId", "Round", "Side" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PickUpPlaces_MerchantId_IsOpen",
                table: "PickUpPlaces",
                columns: new[] { "MerchantId", "IsOpen" });

            migrationBuilder.CreateIndex(
                name: "IX_SynonymGroups_Key",
                table: "SynonymGroups",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CallRequests");

            migrationBuilder.DropTable(
                name: "Grievances");

            migrationBuilder.DropTable(
                name: "GrievanceWords");

            migrationBuilder.DropTable(
                name: "PickUpPlaces");

            migrationBuilder.DropTable(
                name: "SynonymGroups");

            migrationBuilder.DropIndex(
                name: "IX_Shipments_ShippedAt",
                table: "Shipments");

            migrationBuilder.DropIndex(
                name: "IX_Orders_MerchantId_PickUpCode",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_AfterSales_MerchantId_OpenedAt",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "CorrectedAt",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "CorrectedFor",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "FalseAt",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "FirstTraceAt",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "Former",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "Traces",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "Attributes",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "PickUp",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "PickUpCode",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "ReadyAt",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "RemindedOfReceiptAt",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "ServiceBp",
                table: "Merchants");

            migrationBuilder.DropColumn(
                name: "RefusesCalls",
                table: "ChatSettings");

            migrationBuilder.DropColumn(
                name: "HeldPieces",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "ReshipCarrier",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "ReshipWaybill",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "TurnedToRefund",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "WantedSkuId",
                table: "AfterSales");

            migrationBuilder.DropColumn(
                name: "WantedText",
                table: "AfterSales");
        }
    }
}
