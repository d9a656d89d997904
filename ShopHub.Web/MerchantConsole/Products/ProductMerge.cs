namespace ShopHub.Web.MerchantConsole.Products;

/// <summary>Two members write one product: what only one of them changed is taken, what both changed stays as it was typed here and is told.</summary>
public static class ProductMerge
{
    /// <param name="opened">As the page was opened.</param>
    /// <param name="theirs">As it stands now.</param>
    /// <param name="mine">As it was typed; takes what only the other changed.</param>
    /// <returns>What both changed, with what the other wrote.</returns>
    public static IReadOnlyList<string> Take(ProductDraft opened, ProductDraft theirs, ProductDraft mine)
    {
        List<string> both = [];
        mine.Title = Field("商品名称", opened.Title, theirs.Title, mine.Title);
        mine.Subtitle = Field("副标题", opened.Subtitle, theirs.Subtitle, mine.Subtitle);
        mine.CategoryCode = Field("类目", opened.CategoryCode, theirs.CategoryCode, mine.CategoryCode);
        mine.Story = Field("商品详情", opened.Story, theirs.Story, mine.Story);
        mine.Freight = Field("运费", opened.Freight, theirs.Freight, mine.Freight);
        mine.Template = Field("运费模板", opened.Template, theirs.Template, mine.Template);
        mine.Weight = Field("重量", opened.Weight, theirs.Weight, mine.Weight);
        mine.Volume = Field("体积", opened.Volume, theirs.Volume, mine.Volume);
        mine.Promises = (mine.Promises & ~(opened.Promises ^ theirs.Promises)) | (theirs.Promises & (opened.Promises ^ theirs.Promises));
        mine.Pictures = Pictures();
        return both;

        string[] Pictures()
        {
            if (mine.Pictures.SequenceEqual(opened.Pictures)) return theirs.Pictures;
            if (!theirs.Pictures.SequenceEqual(opened.Pictures) && !theirs.Pictures.SequenceEqual(mine.Pictures)) both.Add("商品图");
            return mine.Pictures;
        }

        T Field<T>(string name, T before, T other, T own)
        {
            if (Equals(own, before)) return other;
            if (!Equals(other, before) && !Equals(other, own)) both.Add($"{name}（同事写的是“{Short(other)}”）");
            return own;
        }
    }

    private static string Short(object? text) => text?.ToString() is { Length: > 30 } words ? words[..30] + "…" : text?.ToString() ?? "";
}
