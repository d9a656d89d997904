using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OutboxReplays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ReplayedBy",
                table: "Outbox",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "TakenBy",
                table: "Outbox",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WrittenAt",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SentAt_DueAt_WrittenAt",
                table: "Outbox",
                columns: new[] { "SentAt", "DueAt", "WrittenAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_SentAt_DueAt_WrittenAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ReplayedBy",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "TakenBy",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "WrittenAt",
                table: "Outbox");
        }
    }
}
