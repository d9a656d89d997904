using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ParcelsExchangesFactsCalls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CorrectedAt",
                table: "Shipments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CorrectedFor",
                table: "Shipments",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FalseAt",
                table: "Shipments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FirstTraceAt",
                table: "Shipments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Former",
                table: "Shipments",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Traces",
                table: "Shipments",
                type: "TEXT",
                maxLength: -1,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Attributes",
                table: "Products",
                type: "TEXT",
                maxLength: -1,
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "PickUp",
                table: "Orders",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PickUpCode",
                table: "Orders",
                type: "TEXT",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReadyAt",
                table: "Orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RemindedOfReceiptAt",
                table: "Orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ServiceBp",
                table: "Merchants",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "RefusesCalls",
                table: "ChatSettings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "HeldPieces",
                table: "AfterSales",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ReshipCarrier",
                table: "AfterSales",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReshipWaybill",
                table: "AfterSales",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "TurnedToRefund",
                table: "AfterSales",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "WantedSkuId",
                table: "AfterSales",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WantedText",
                table: "AfterSales",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "CallRequests",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OpenOf = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NotBefore = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LateAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AgentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AgentName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    History = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Grievances",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsOverdue = table.Column<bool>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Asks = table.Column<int>(type: "INTEGER", nullable: false),
                    Said = table.Column<int>(type: "INTEGER", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Judge = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsProved = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReturnTo = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReturnCarrier = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ReturnWaybill = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    HasAppealed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AppealUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    History = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false),
                    MostFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Grievances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GrievanceWords",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GrievanceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Side = table.Column<int>(type: "INTEGER", nullable: false),
                    During = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Pictures = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrievanceWords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PickUpPlaces",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PickUpPlaces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SynonymGroups",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 78, nullable: false),
                    TaughtBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    TaughtAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                unique: true);

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
