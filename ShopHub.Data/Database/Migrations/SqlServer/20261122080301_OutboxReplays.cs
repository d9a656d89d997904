using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
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
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenBy",
                table: "Outbox",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WrittenAt",
                table: "Outbox",
                type: "datetime2",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

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
