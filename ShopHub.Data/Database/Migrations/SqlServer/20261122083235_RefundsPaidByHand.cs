using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RefundsPaidByHand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "LastAnswer",
                table: "Refunds",
                type: "nvarchar(250)",
                maxLength: 250,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ByHandUntil",
                table: "Refunds",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PaidNote",
                table: "Refunds",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Replaces",
                table: "Refunds",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Retries",
                table: "Refunds",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "Refunds",
                type: "int",
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
                unique: true,
                filter: "[Replaces] IS NOT NULL");
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

            migrationBuilder.AlterColumn<string>(
                name: "LastAnswer",
                table: "Refunds",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(250)",
                oldMaxLength: 250,
                oldNullable: true);
        }
    }
}
