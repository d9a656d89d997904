using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ChatDisputesRelations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Condition",
                table: "Products",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Condition",
                table: "OrderLines",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CannedReplies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Shortcut = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CannedReplies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChatAgents",
                columns: table => new
                {
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    BeatAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Load = table.Column<int>(type: "int", nullable: false),
                    Capacity = table.Column<int>(type: "int", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChatAgents", x => x.StaffId);
                });

            migrationBuilder.CreateTable(
                name: "ChatMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ClientId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Side = table.Column<int>(type: "int", nullable: false),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ShownName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Thing = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    PictureUrl = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Hit = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChatMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChatSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpenOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Rank = table.Column<int>(type: "int", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AgentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgentName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    GivenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FirstBuyerAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastBuyerAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AwaitingSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FirstHumanAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastAgentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Answers = table.Column<int>(type: "int", nullable: false),
                    AnswerSeconds = table.Column<long>(type: "bigint", nullable: false),
                    Late = table.Column<int>(type: "int", nullable: false),
                    Transfers = table.Column<int>(type: "int", nullable: false),
                    TransferNote = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RateUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Stars = table.Column<int>(type: "int", nullable: true),
                    RateTags = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    RateWords = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TaskDueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsOverdue = table.Column<bool>(type: "bit", nullable: false),
                    Offered = table.Column<bool>(type: "bit", nullable: false),
                    Warned = table.Column<bool>(type: "bit", nullable: false),
                    Reminded = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChatSessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChatSettings",
                columns: table => new
                {
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpensAt = table.Column<int>(type: "int", nullable: false),
                    ClosesAt = table.Column<int>(type: "int", nullable: false),
                    Greeting = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OffHoursWords = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Capacity = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChatSettings", x => x.MerchantId);
                });

            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastWords = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LastNumber = table.Column<int>(type: "int", nullable: false),
                    BuyerRead = table.Column<int>(type: "int", nullable: false),
                    ShopRead = table.Column<int>(type: "int", nullable: false),
                    BuyerUnread = table.Column<int>(type: "int", nullable: false),
                    ShopUnread = table.Column<int>(type: "int", nullable: false),
                    BuyerAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ShopSince = table.Column<int>(type: "int", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ShopSinceEntered = table.Column<int>(type: "int", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Disputes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    AfterSaleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsOfPlatform = table.Column<bool>(type: "bit", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Requests = table.Column<int>(type: "int", nullable: false),
                    Asked = table.Column<int>(type: "int", nullable: false),
                    Question = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    IsExtended = table.Column<bool>(type: "bit", nullable: false),
                    Said = table.Column<int>(type: "int", nullable: false),
                    OfferWithReturn = table.Column<bool>(type: "bit", nullable: false),
                    Offers = table.Column<int>(type: "int", nullable: false),
                    WantPause = table.Column<int>(type: "int", nullable: false),
                    AgentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsOverdue = table.Column<bool>(type: "bit", nullable: false),
                    First = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    AppealedBy = table.Column<int>(type: "int", nullable: false),
                    Second = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true),
                    CashFen = table.Column<long>(type: "bigint", nullable: false),
                    FreightFen = table.Column<long>(type: "bigint", nullable: false),
                    NotRecoveredFen = table.Column<long>(type: "bigint", nullable: false),
                    OfferFen = table.Column<long>(type: "bigint", nullable: false),
                    SubsidyFen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disputes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DisputeWords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DisputeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Side = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Pictures = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisputeWords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RelatedProducts",
                columns: table => new
                {
                    ProductId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Relation = table.Column<int>(type: "int", nullable: false),
                    Others = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelatedProducts", x => new { x.ProductId, x.Relation });
                });

            migrationBuilder.CreateIndex(
                name: "IX_CannedReplies_MerchantId_OwnerId_Shortcut",
                table: "CannedReplies",
                columns: new[] { "MerchantId", "OwnerId", "Shortcut" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChatAgents_MerchantId_State",
                table: "ChatAgents",
                columns: new[] { "MerchantId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ChatMessages_At",
                table: "ChatMessages",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ChatMessages_ConversationId_ClientId",
                table: "ChatMessages",
                columns: new[] { "ConversationId", "ClientId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChatMessages_ConversationId_Number",
                table: "ChatMessages",
                columns: new[] { "ConversationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChatSessions_ConversationId_OpenedAt",
                table: "ChatSessions",
                columns: new[] { "ConversationId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ChatSessions_DueAt",
                table: "ChatSessions",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_ChatSessions_MerchantId_FirstBuyerAt",
                table: "ChatSessions",
                columns: new[] { "MerchantId", "FirstBuyerAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ChatSessions_MerchantId_Status_Rank_QueuedAt",
                table: "ChatSessions",
                columns: new[] { "MerchantId", "Status", "Rank", "QueuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ChatSessions_OpenOf",
                table: "ChatSessions",
                column: "OpenOf",
                unique: true,
                filter: "[OpenOf] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_CustomerId_MerchantId",
                table: "Conversations",
                columns: new[] { "CustomerId", "MerchantId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_MerchantId_LastAt",
                table: "Conversations",
                columns: new[] { "MerchantId", "LastAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_AfterSaleId",
                table: "Disputes",
                column: "AfterSaleId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_AgentId",
                table: "Disputes",
                column: "AgentId");

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_CustomerId_OpenedAt",
                table: "Disputes",
                columns: new[] { "CustomerId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_DueAt",
                table: "Disputes",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_MerchantId_OpenedAt",
                table: "Disputes",
                columns: new[] { "MerchantId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_Number",
                table: "Disputes",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_Status_DueAt",
                table: "Disputes",
                columns: new[] { "Status", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DisputeWords_DisputeId_Round_Side",
                table: "DisputeWords",
                columns: new[] { "DisputeId", "Round", "Side" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CannedReplies");

            migrationBuilder.DropTable(
                name: "ChatAgents");

            migrationBuilder.DropTable(
                name: "ChatMessages");

            migrationBuilder.DropTable(
                name: "ChatSessions");

            migrationBuilder.DropTable(
                name: "ChatSettings");

            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropTable(
                name: "Disputes");

            migrationBuilder.DropTable(
                name: "DisputeWords");

            migrationBuilder.DropTable(
                name: "RelatedProducts");

            migrationBuilder.DropColumn(
                name: "Condition",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "Condition",
                table: "OrderLines");
        }
    }
}
