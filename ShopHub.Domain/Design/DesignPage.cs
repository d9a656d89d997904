using ShopHub.Domain.Shared;
using ShopHub.Domain.Shelves;

namespace ShopHub.Domain.Design;

/// <summary>A designed shop page: the look and the blocks from top to bottom. Never changed in place.</summary>
public sealed record DesignPage(ShopTheme Theme, IReadOnlyList<DesignBlock> Blocks)
{
    public static readonly DesignPage Empty = new(ShopTheme.Plain, []);

    public bool Equals(DesignPage? other) => other is not null && Theme == other.Theme && Blocks.SequenceEqual(other.Blocks);

    public override int GetHashCode() => HashCode.Combine(Theme, Blocks.Count);

    /// <exception cref="Refusal"><c>design.*</c></exception>
    public DesignPage Checked()
    {
        if (Blocks.Count > DesignPolicy.MostBlocks) throw DesignRefusals.TooManyBlocks();
        if (Blocks.Select(b => b.Key).Distinct().Count() != Blocks.Count) throw DesignRefusals.Block();
        return new(Theme.Checked(), [.. Blocks.Select(b => b.Checked())]);
    }

    public DesignBlock? Block(string? key) => Blocks.FirstOrDefault(b => b.Key == key);

    /// <param name="at">From 0; null: at the end.</param>
    public DesignPage Insert(DesignBlock block, int? at = null)
    {
        if (Blocks.Count >= DesignPolicy.MostBlocks) throw DesignRefusals.TooManyBlocks();
        var blocks = Blocks.ToList();
        blocks.Insert(Math.Clamp(at ?? blocks.Count, 0, blocks.Count), block);
        return this with { Blocks = blocks };
    }

    /// <summary>Right after the one it is a copy of.</summary>
    public DesignPage Copy(string key, string newKey) =>
        Block(key) is { } block ? Insert(block with { Key = newKey }, Blocks.ToList().IndexOf(block) + 1) : this;

    public DesignPage Without(string key) => this with { Blocks = [.. Blocks.Where(b => b.Key != key)] };

    public DesignPage With(DesignBlock changed) => this with { Blocks = [.. Blocks.Select(b => b.Key == changed.Key ? changed : b)] };

    /// <param name="to">From 0.</param>
    public DesignPage Move(string key, int to) => Block(key) is null ? this : this with { Blocks = Sequence.Moved(Blocks, b => b.Key == key, to) };
}
