using ShopHub.Domain.Catalog;

namespace ShopHub.Web.MerchantConsole.Products;

/// <summary>A detail page as it is typed, block by block.</summary>
public sealed class DetailDraft
{
    private static readonly string[][] s_sizes = [["尺码", "胸围（cm）", "衣长（cm）", "适合身高（cm）"], ["S", "", "", ""], ["M", "", "", ""], ["L", "", "", ""], ["XL", "", "", ""]];

    public List<DetailBlockDraft> All { get; } = [];

    public static DetailDraft Of(IEnumerable<DetailBlock> blocks)
    {
        var draft = new DetailDraft();
        draft.All.AddRange(blocks.Select(b => new DetailBlockDraft(b)));
        return draft;
    }

    public IReadOnlyList<DetailBlock> Blocks() => [.. All.Select(b => b.Block())];

    public void Add(DetailKind kind) => All.Add(new(kind is DetailKind.Table ? DetailBlock.Table(TableHead.Row, ["", ""], ["", ""]) : new(kind)));

    public void AddSizes() => All.Add(new(DetailBlock.Table(TableHead.Row, s_sizes)));

    public void Add(IEnumerable<ShownPicture> pictures) => All.AddRange(pictures.Select(p => new DetailBlockDraft(DetailBlock.Of(p))));

    public void Move(DetailBlockDraft block, int to)
    {
        if (!All.Remove(block)) return;
        All.Insert(Math.Min(to, All.Count), block);
    }

    /// <summary>What was copied elsewhere comes after the block it was pasted into, and instead of it when that is empty.</summary>
    /// <returns>Pictures that lie elsewhere and did not come along.</returns>
    public int Paste(DetailBlockDraft into, string html)
    {
        var at = All.IndexOf(into);
        if (at < 0) return 0;
        var clean = DetailHtml.Clean(html, _ => null);
        if (into.Words.Trim().Length == 0) All.RemoveAt(at--);
        All.InsertRange(at + 1, DetailBlocks.Of(clean).Select(b => new DetailBlockDraft(b)));
        return DetailHtml.Pictures(html).Count;
    }
}

/// <summary>One block, as typed.</summary>
public sealed class DetailBlockDraft(DetailBlock kept)
{
    public DetailKind Kind => kept.Kind;

    public string KindName => kept.Kind switch
    {
        DetailKind.Text => "文字",
        DetailKind.Heading => "小标题",
        DetailKind.List => "要点",
        DetailKind.Picture => "图片",
        DetailKind.Table => "表格",
    };

    public ShownPicture? Picture => kept.Picture;

    public string Words { get; set; } = kept.Words;

    public string Alt { get; set; } = kept.Alt;

    public TableHead Head { get; set; } = kept.Head;

    public List<List<string>> Rows { get; } = [.. kept.Rows.Select(r => r.ToList())];

    public int Columns => Rows.Count == 0 ? 0 : Rows[0].Count;

    public DetailBlock Block() => kept with { Words = Words, Alt = Alt, Head = Head, Rows = [.. Rows.Select(r => (IReadOnlyList<string>)[.. r])] };

    public void AddRow() => Rows.Add([.. Enumerable.Repeat("", Columns)]);

    public void AddColumn() => Rows.ForEach(r => r.Add(""));

    public void DropRow() => Rows.RemoveAt(Rows.Count - 1);

    public void DropColumn() => Rows.ForEach(r => r.RemoveAt(r.Count - 1));
}
