using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RefundsPaidByHand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ByHandUntil",
                table: "Refunds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PaidNote",
                table: "Refunds",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Replaces",
                table: "Refunds",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Retries",
                table: "Refunds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "Refunds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_ByHandUntil",
                table: "Refunds",
                column: "ByHandUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_Replaces",
                table: "Refunds",
                column: "Replaces",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Refunds_ByHandUntil",
                table: "Refunds");

            migrationBuilder.DropIndex(
                name: "IX_Refunds_Replaces",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "ByHandUntil",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "PaidNote",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "Replaces",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "Retries",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "Refunds");
        }
    }
}
