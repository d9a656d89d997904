using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Applications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SocialCreditCode",
                table: "Merchants",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Applications",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Subject = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Shown = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    SealedForm = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Papers = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Saves = table.Column<int>(type: "INTEGER", nullable: false),
                    ResubmitsLeft = table.Column<int>(type: "INTEGER", nullable: false),
                    Rejects = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SubmittedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsEscalated = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReviewerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AgreedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MerchantId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IsHandedOver = table.Column<bool>(type: "INTEGER", nullable: false),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    History = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Applications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CaseReads",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ApplicationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseReads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeskPasses",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskPasses", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "ShopSlots",
                columns: table => new
                {
                    CustomerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ApplicationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShopSlots", x => new { x.CustomerId, x.Kind, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "SubjectSlots",
                columns: table => new
                {
                    SocialCreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ApplicationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubjectSlots", x => new { x.SocialCreditCode, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "TakenNames",
                columns: table => new
                {
                    Normalised = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ReservedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    BorneBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LockedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TakenNames", x => x.Normalised);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Applications_CustomerId",
                table: "Applications",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_Number",
                table: "Applications",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Applications_Status_DueAt",
                table: "Applications",
                columns: new[] { "Status", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseReads_ApplicationId_At",
                table: "CaseReads",
                columns: new[] { "ApplicationId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ShopSlots_ApplicationId",
                table: "ShopSlots",
                column: "ApplicationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubjectSlots_ApplicationId",
                table: "SubjectSlots",
                column: "ApplicationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TakenNames_BorneBy",
                table: "TakenNames",
                column: "BorneBy");

            migrationBuilder.CreateIndex(
                name: "IX_TakenNames_ReservedBy",
                table: "TakenNames",
                column: "ReservedBy");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Applications");

            migrationBuilder.DropTable(
                name: "CaseReads");

            migrationBuilder.DropTable(
                name: "DeskPasses");

            migrationBuilder.DropTable(
                name: "ShopSlots");

            migrationBuilder.DropTable(
                name: "SubjectSlots");

            migrationBuilder.DropTable(
                name: "TakenNames");

            migrationBuilder.DropColumn(
                name: "SocialCreditCode",
                table: "Merchants");
        }
    }
}
