namespace ShopHub.Domain.Catalog;

/// <summary>What changes between two contents of one product, part by part and combination by combination.</summary>
public static class ContentDiff
{
    private static readonly (ContentPart Part, Func<ProductContent, ProductContent, bool> Differs, Func<ProductContent, ProductContent, ProductContent> Take)[] s_parts =
    [
        (ContentPart.Title, (a, b) => a.Title != b.Title, (to, from) => to with { Title = from.Title }),
        (ContentPart.Subtitle, (a, b) => a.Subtitle != b.Subtitle, (to, from) => to with { Subtitle = from.Subtitle }),
        (ContentPart.Category, (a, b) => a.CategoryCode != b.CategoryCode, (to, from) => to with { CategoryCode = from.CategoryCode }),
        (ContentPart.Pictures, (a, b) => !a.Pictures.Select(p => p.Url).SequenceEqual(b.Pictures.Select(p => p.Url)), (to, from) => to with { Pictures = from.Pictures }),
        (ContentPart.Attributes, (a, b) => !a.Attributes.SequenceEqual(b.Attributes), (to, from) => to with { Attributes = from.Attributes }),
        (ContentPart.Detail, (a, b) => a.Html != b.Html, (to, from) => to with { Html = from.Html }),
        (ContentPart.Freight, (a, b) => a.Freight != b.Freight, (to, from) => to with { Freight = from.Freight }),
        (ContentPart.Template, (a, b) => a.FreightTemplateId != b.FreightTemplateId, (to, from) => to with { FreightTemplateId = from.FreightTemplateId }),
        (ContentPart.Weight, (a, b) => a.Grams != b.Grams, (to, from) => to with { Grams = from.Grams }),
        (ContentPart.Volume, (a, b) => a.CubicCm != b.CubicCm, (to, from) => to with { CubicCm = from.CubicCm }),
        (ContentPart.Promises, (a, b) => a.Promises != b.Promises, (to, from) => to with { Promises = from.Promises }),
        (ContentPart.Limit, (a, b) => a.Limit != b.Limit, (to, from) => to with { Limit = from.Limit }),
        (ContentPart.Condition, (a, b) => a.Condition != b.Condition, (to, from) => to with { Condition = from.Condition }),
        (ContentPart.Presale, (a, b) => a.Presale != b.Presale, (to, from) => to with { Presale = from.Presale }),
        (ContentPart.Options, (a, b) => !a.OptionNames.SequenceEqual(b.OptionNames), (to, from) => to with { OptionNames = from.OptionNames }),
    ];

    public static IReadOnlyList<ContentChange> Of(ProductContent before, ProductContent after)
    {
        var changes = s_parts.Where(p => p.Differs(before, after)).Select(p => new ContentChange(p.Part)).ToList();
        var old = before.Skus.ToDictionary(s => s.Id);
        foreach (var sku in after.Skus)
        {
            if (!old.Remove(sku.Id, out var was))
            {
                changes.Add(new(ContentPart.NewSku, sku.Id, sku.Shown));
                continue;
            }

            if (!was.Values.SequenceEqual(sku.Values)) changes.Add(new(ContentPart.SkuValues, sku.Id, was.Shown));
            if (was.Price != sku.Price) changes.Add(new(ContentPart.SkuPrice, sku.Id, sku.Shown));
            if (was.IsActive != sku.IsActive) changes.Add(new(ContentPart.SkuOffered, sku.Id, sku.Shown));
        }

        changes.AddRange(old.Values.Select(s => new ContentChange(ContentPart.GoneSku, s.Id, s.Shown)));
        return changes;
    }

    /// <summary>This one part as it is in the other.</summary>
    internal static ProductContent Take(ProductContent to, ContentChange change, ProductContent from)
    {
        if (change.Sku is not { } id) return s_parts.First(p => p.Part == change.Part).Take(to, from);
        if (change.Part is ContentPart.GoneSku) return to with { Skus = [.. to.Skus.Where(s => s.Id != id)] };
        var sku = from.Skus.First(s => s.Id == id);
        if (to.Skus.All(s => s.Id != id)) return to with { Skus = [.. to.Skus, sku] };
        return to with { Skus = [.. to.Skus.Select(s => s.Id == id ? One(s) : s)] };

        OfferedSku One(OfferedSku there) => change.Part switch
        {
            ContentPart.SkuPrice => there with { Price = sku.Price },
            ContentPart.SkuValues => there with { Values = sku.Values },
            ContentPart.SkuOffered => there with { IsActive = sku.IsActive },
            _ => sku,
        };
    }

    /// <summary>One line for people: what has changed, the first few of it.</summary>
    public static string Summary(IReadOnlyList<ContentChange> changes)
    {
        const int told = 4;
        var words = string.Join('、', changes.Take(told).Select(c => c.What));
        return changes.Count > told ? $"{words}等{changes.Count}处" : words;
    }
}
