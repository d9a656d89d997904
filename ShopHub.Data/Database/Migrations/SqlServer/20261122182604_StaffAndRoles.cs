using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopHub.Data.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class StaffAndRoles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "EndsAt",
                table: "Staff",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsDeveloper",
                table: "Staff",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "RoleId",
                table: "Staff",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AuditLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Act = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    RowKind = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Row = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(45)", maxLength: 45, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditLines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OwnerTransfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnderWayIn = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FromId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ToId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Why = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnerTransfers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ShopRoles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Permissions = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShopRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StaffInvitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Permissions = table.Column<int>(type: "int", nullable: false),
                    RoleId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDeveloper = table.Column<bool>(type: "bit", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    InvitedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffInvitations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StaffSeats",
                columns: table => new
                {
                    MerchantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffSeats", x => new { x.MerchantId, x.Number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_EndsAt",
                table: "Staff",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_AuditLines_MemberId_At",
                table: "AuditLines",
                columns: new[] { "MemberId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditLines_MerchantId_At",
                table: "AuditLines",
                columns: new[] { "MerchantId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditLines_Row_At",
                table: "AuditLines",
                columns: new[] { "Row", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_OwnerTransfers_DueAt",
                table: "OwnerTransfers",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_OwnerTransfers_MerchantId",
                table: "OwnerTransfers",
                column: "MerchantId");

            migrationBuilder.CreateIndex(
                name: "IX_OwnerTransfers_UnderWayIn",
                table: "OwnerTransfers",
                column: "UnderWayIn",
                unique: true,
                filter: "[UnderWayIn] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ShopRoles_MerchantId_Name",
                table: "ShopRoles",
                columns: new[] { "MerchantId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaffInvitations_CodeHash",
                table: "StaffInvitations",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaffInvitations_MerchantId_Status_Until",
                table: "StaffInvitations",
                columns: new[] { "MerchantId", "Status", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_StaffSeats_MemberId",
                table: "StaffSeats",
                column: "MemberId",
                unique: true);

            // Who works in a shop today has a seat there.
            migrationBuilder.Sql(
                """
                INSERT INTO [StaffSeats] ([MerchantId], [Number], [MemberId])
                SELECT s.[MerchantId], (SELECT COUNT(*) FROM [Staff] o WHERE o.[MerchantId] = s.[MerchantId] AND o.[RemovedAt] IS NULL AND o.[Id] <= s.[Id]), s.[Id]
                FROM [Staff] s WHERE s.[RemovedAt] IS NULL
                """);

            // Who sees orders or after-sales (2, 4) has seen the buyers' numbers; from now on that is a right of its own (256).
            migrationBuilder.Sql("""UPDATE [Staff] SET [Permissions] = [Permissions] | 256 WHERE ([Permissions] & 6) <> 0""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditLines");

            migrationBuilder.DropTable(
                name: "OwnerTransfers");

            migrationBuilder.DropTable(
                name: "ShopRoles");

            migrationBuilder.DropTable(
                name: "StaffInvitations");

            migrationBuilder.DropTable(
                name: "StaffSeats");

            migrationBuilder.DropIndex(
                name: "IX_Staff_EndsAt",
                table: "Staff");

            migrationBuilder.DropColumn(
                name: "EndsAt",
                table: "Staff");

            migrationBuilder.DropColumn(
                name: "IsDeveloper",
                table: "Staff");

            migrationBuilder.DropColumn(
                name: "RoleId",
                table: "Staff");
        }
    }
}
