using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EditsLinksFollowing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_FavouriteShops_MerchantId",
                table: "FavouriteShops");

            migrationBuilder.AddColumn<int>(
                name: "Helpful",
                table: "Reviews",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "LimitPer",
                table: "Products",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "LimitPieces",
                table: "Products",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "QuestionCount",
                table: "Products",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<byte[]>(
                name: "ShortLinkId",
                table: "Orders",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MutedAt",
                table: "FavouriteShops",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "HistorySince",
                table: "Customers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BulkEdited",
                columns: table => new
                {
                    BulkEditId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProductId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkEdited", x => new { x.BulkEditId, x.ProductId });
                });

            migrationBuilder.CreateTable(
                name: "BulkEdits",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Request = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    Skipped = table.Column<int>(type: "INTEGER", nullable: false),
                    Undone = table.Column<int>(type: "INTEGER", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkEdits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HelpfulVotes",
                columns: table => new
                {
                    ReviewId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelpfulVotes", x => new { x.ReviewId, x.CustomerId });
                });

            migrationBuilder.CreateTable(
                name: "LinkDays",
                columns: table => new
                {
                    LinkId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Visits = table.Column<int>(type: "INTEGER", nullable: false),
                    Visitors = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkDays", x => new { x.LinkId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "ListingPlans",
                columns: table => new
                {
                    ProductId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PlannedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListingPlans", x => x.ProductId);
                });

            migrationBuilder.CreateTable(
                name: "ProductEdits",
                columns: table => new
                {
                    ProductId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Base = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    EditedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    EditedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProductEdits", x => x.ProductId);
                });

            migrationBuilder.CreateTable(
                name: "ProductVersions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProductId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProductVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QuestionAnswers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    QuestionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsOfShop = table.Column<bool>(type: "INTEGER", nullable: false),
                    ShownName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    MaskedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Questions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProductId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ShownName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Answers = table.Column<int>(type: "INTEGER", nullable: false),
                    RepliedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MaskedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Questions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SaidReports",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    QuestionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AnswerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SaidId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReporterId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReportedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    History = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SaidReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SeenProducts",
                columns: table => new
                {
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProductId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeenProducts", x => new { x.CustomerId, x.ProductId });
                });

            migrationBuilder.CreateTable(
                name: "ShopNews",
                columns: table => new
                {
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    LastCoupon = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ToldUpTo = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShopNews", x => x.MerchantId);
                });

            migrationBuilder.CreateTable(
                name: "ShortLinks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProductId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Scene = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsPutAway = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShortLinks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Watches",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SkuId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WatchedId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    PriceFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Watches", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ProductId_Helpful",
                table: "Reviews",
                columns: new[] { "ProductId", "Helpful" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_ShortLinkId",
                table: "Orders",
                column: "ShortLinkId",
                filter: "\"ShortLinkId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FavouriteShops_MerchantId_CustomerId",
                table: "FavouriteShops",
                columns: new[] { "MerchantId", "CustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_BulkEdits_MerchantId_At",
                table: "BulkEdits",
                columns: new[] { "MerchantId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_BulkEdits_MerchantId_Request",
                table: "BulkEdits",
                columns: new[] { "MerchantId", "Request" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HelpfulVotes_CustomerId",
                table: "HelpfulVotes",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_ListingPlans_DueAt",
                table: "ListingPlans",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_ProductEdits_MerchantId",
                table: "ProductEdits",
                column: "MerchantId");

            migrationBuilder.CreateIndex(
                name: "IX_ProductVersions_ProductId_Number",
                table: "ProductVersions",
                columns: new[] { "ProductId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuestionAnswers_AuthorId_At",
                table: "QuestionAnswers",
                columns: new[] { "AuthorId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_QuestionAnswers_QuestionId_AuthorId",
                table: "QuestionAnswers",
                columns: new[] { "QuestionId", "AuthorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Questions_CustomerId_ProductId_Words",
                table: "Questions",
                columns: new[] { "CustomerId", "ProductId", "Words" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Questions_MerchantId_RepliedAt_AskedAt",
                table: "Questions",
                columns: new[] { "MerchantId", "RepliedAt", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_ProductId_AskedAt",
                table: "Questions",
                columns: new[] { "ProductId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SaidReports_SaidId_ReporterId",
                table: "SaidReports",
                columns: new[] { "SaidId", "ReporterId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SaidReports_Status_At",
                table: "SaidReports",
                columns: new[] { "Status", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_SeenProducts_CustomerId_At",
                table: "SeenProducts",
                columns: new[] { "CustomerId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ShopNews_DoneAt",
                table: "ShopNews",
                column: "DoneAt");

            migrationBuilder.CreateIndex(
                name: "IX_ShortLinks_Code",
                table: "ShortLinks",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShortLinks_Key",
                table: "ShortLinks",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShortLinks_MerchantId_Scene",
                table: "ShortLinks",
                columns: new[] { "MerchantId", "Scene" });

            migrationBuilder.CreateIndex(
                name: "IX_Watches_CustomerId_ProductId",
                table: "Watches",
                columns: new[] { "CustomerId", "ProductId" });

            migrationBuilder.CreateIndex(
                name: "IX_Watches_CustomerId_WatchedId_Kind",
                table: "Watches",
                columns: new[] { "CustomerId", "WatchedId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Watches_ToldAt_Kind",
                table: "Watches",
                columns: new[] { "ToldAt", "Kind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BulkEdited");

            migrationBuilder.DropTable(
                name: "BulkEdits");

            migrationBuilder.DropTable(
                name: "HelpfulVotes");

            migrationBuilder.DropTable(
                name: "LinkDays");

            migrationBuilder.DropTable(
                name: "ListingPlans");

            migrationBuilder.DropTable(
                name: "ProductEdits");

            migrationBuilder.DropTable(
                name: "ProductVersions");

            migrationBuilder.DropTable(
                name: "QuestionAnswers");

            migrationBuilder.DropTable(
                name: "Questions");

            migrationBuilder.DropTable(
                name: "SaidReports");

            migrationBuilder.DropTable(
                name: "SeenProducts");

            migrationBuilder.DropTable(
                name: "ShopNews");

            migrationBuilder.DropTable(
                name: "ShortLinks");

            migrationBuilder.DropTable(
                name: "Watches");

            migrationBuilder.DropIndex(
                name: "IX_Reviews_ProductId_Helpful",
                table: "Reviews");

            migrationBuilder.DropIndex(
                name: "IX_Orders_ShortLinkId",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_FavouriteShops_MerchantId_CustomerId",
                table: "FavouriteShops");

            migrationBuilder.DropColumn(
                name: "Helpful",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "LimitPer",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "LimitPieces",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "QuestionCount",
                table: "Products");

            migrationBuilder.DropColumn(
                name: "ShortLinkId",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "MutedAt",
                table: "FavouriteShops");

            migrationBuilder.DropColumn(
                name: "HistorySince",
                table: "Customers");

            migrationBuilder.CreateIndex(
                name: "IX_FavouriteShops_MerchantId",
                table: "FavouriteShops",
                column: "MerchantId");
        }
    }
}
