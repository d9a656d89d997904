using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PausesAndCoupons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ClaimFrom",
                table: "Coupons",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "StoppedAt",
                table: "Coupons",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StoppedBy",
                table: "Coupons",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ValidDays",
                table: "Coupons",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "LogisticsPauses",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    Provinces = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnnouncedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AnnouncedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ReckonedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReckonedTo = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogisticsPauses", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LogisticsPauses_To",
                table: "LogisticsPauses",
                column: "To");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LogisticsPauses");

            migrationBuilder.DropColumn(
                name: "ClaimFrom",
                table: "Coupons");

            migrationBuilder.DropColumn(
                name: "StoppedAt",
                table: "Coupons");

            migrationBuilder.DropColumn(
                name: "StoppedBy",
                table: "Coupons");

            migrationBuilder.DropColumn(
                name: "ValidDays",
                table: "Coupons");
        }
    }
}
