using ShopHub.Data;
using ShopHub.Data.Catalog.Import;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Endpoints;

/// <summary>Our own Excel template, with the categories the shop may sell in.</summary>
public static class ImportTemplate
{
    public const string Path = "/console/import/template.xlsx";

    public static void MapImportTemplate(this WebApplication app) => app.MapGet(Path, Send).RequireAuthorization();

    private static async Task<IResult> Send(Shop shop)
    {
        if (await shop.Who<ShopStaff>() is not { } member || !member.Permissions.HasFlag(ShopPermission.Products)) return Results.NotFound();
        var open = await shop.Ask((ImportQueries ask, ShopStaff me) => ask.Categories(me));
        string[] categories = [.. CategoryTable.Default.Where(c => open.Contains(c.Code)).Select(c => c.Name)];
        using var file = new MemoryStream();
        TemplateFile.Write(file, categories.Length > 0 ? categories : [.. CategoryTable.Default.Select(c => c.Name)]);
        return Results.File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "shophub-products.xlsx");
    }
}
