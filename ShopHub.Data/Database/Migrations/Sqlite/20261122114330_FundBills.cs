using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FundBills : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_Bills",
                table: "Bills");

            migrationBuilder.DropIndex(
                name: "IX_BilledLines_Day_Row",
                table: "BilledLines");

            migrationBuilder.DropIndex(
                name: "IX_BillDifferences_Day_LineKind_Number_Kind",
                table: "BillDifferences");

            migrationBuilder.AddColumn<int>(
                name: "Bill",
                table: "Bills",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Bill",
                table: "BilledLines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SubMchId",
                table: "BilledLines",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Bill",
                table: "BillDifferences",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Bills",
                table: "Bills",
                columns: new[] { "Bill", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_BilledLines_Bill_Day_Row",
                table: "BilledLines",
                columns: new[] { "Bill", "Day", "Row" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BillDifferences_Bill_Day_LineKind_Number_Kind",
                table: "BillDifferences",
                columns: new[] { "Bill", "Day", "LineKind", "Number", "Kind" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_Bills",
                table: "Bills");

            migrationBuilder.DropIndex(
                name: "IX_BilledLines_Bill_Day_Row",
                table: "BilledLines");

            migrationBuilder.DropIndex(
                name: "IX_BillDifferences_Bill_Day_LineKind_Number_Kind",
                table: "BillDifferences");

            migrationBuilder.DropColumn(
                name: "Bill",
                table: "Bills");

            migrationBuilder.DropColumn(
                name: "Bill",
                table: "BilledLines");

            migrationBuilder.DropColumn(
                name: "SubMchId",
                table: "BilledLines");

            migrationBuilder.DropColumn(
                name: "Bill",
                table: "BillDifferences");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Bills",
                table: "Bills",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_BilledLines_Day_Row",
                table: "BilledLines",
                columns: new[] { "Day", "Row" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BillDifferences_Day_LineKind_Number_Kind",
                table: "BillDifferences",
                columns: new[] { "Day", "LineKind", "Number", "Kind" },
                unique: true);
        }
    }
}
