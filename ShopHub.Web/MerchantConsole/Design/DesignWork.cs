using ShopHub.Data;
using ShopHub.Data.Design;
using ShopHub.Domain.Access;
using ShopHub.Domain.Design;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.MerchantConsole.Design;

/// <summary>The draft in one member's hands: every change is kept at once, a colleague's come along, nothing of either is lost.</summary>
public sealed class DesignWork(Shop shop)
{
    private const int MostUndone = 30;

    private readonly List<DesignPage> _before = [];
    private DesignPage _kept = DesignPage.Empty;
    private string? _last;
    private bool _again;

    /// <summary>As it is on the screen.</summary>
    public DesignPage Page { get; private set; } = DesignPage.Empty;

    /// <summary>Of what is kept.</summary>
    public int Revision { get; private set; }

    public bool IsKeeping { get; private set; }

    /// <summary>Why the last change was not kept; it is still on the screen.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>A colleague changed the same blocks: one of the two has to be chosen.</summary>
    public SavedDesign? Conflict { get; private set; }

    /// <summary>Whose changes came along last.</summary>
    public string? MergedWith { get; set; }

    public bool CanUndo => _before.Count > 0 && Conflict is null;

    public bool IsKept => !IsKeeping && Problem is null && Conflict is null;

    public void Begin(DesignPage draft, int revision)
    {
        (Page, _kept, Revision, Problem, Conflict) = (draft, draft, revision, null, null);
        _before.Clear();
    }

    /// <summary>What a colleague has kept, while nothing of one's own is under way.</summary>
    public void Follow(DesignPage draft, int revision) => (Page, _kept, Revision) = (draft, draft, revision);

    /// <param name="of">Changes of the same thing, one after the other, are undone together: a word, not its letters.</param>
    public Task Change(DesignPage page, string? of = null)
    {
        if (page == Page) return Task.CompletedTask;
        if (of is null || of != _last) _before.Add(Page);
        if (_before.Count > MostUndone) _before.RemoveAt(0);
        _last = of;
        return Show(page);
    }

    public Task Undo()
    {
        if (_before.Count == 0) return Task.CompletedTask;
        var page = _before[^1];
        _before.RemoveAt(_before.Count - 1);
        _last = null;
        return Show(page);
    }

    /// <summary>What both changed stays as it is here.</summary>
    public Task KeepMine()
    {
        var theirs = Conflict!;
        var page = DesignMerge.Of(_kept, Page, theirs.Page).Page;
        (_kept, Revision, Conflict) = (theirs.Page, theirs.Revision, null);
        return Show(page);
    }

    public void SeeTheirs() => Begin(Conflict!.Page, Conflict.Revision);

    private async Task Show(DesignPage page)
    {
        Page = page;
        _again = true;
        if (IsKeeping || Conflict is not null) return;
        IsKeeping = true;
        try
        {
            while (_again && Conflict is null)
            {
                _again = false;
                await Keep(Page);
            }
        }
        finally
        {
            IsKeeping = false;
        }
    }

    private async Task Keep(DesignPage sent)
    {
        var outcome = await shop.Do((SaveDesign use, ShopStaff me) => use.Run(me, _kept, Revision, sent));
        Problem = outcome.Refusal;
        if (outcome.Value is not { } saved) return;
        if (saved.Conflicts.Count > 0)
        {
            Conflict = saved;
            return;
        }

        (_kept, Revision, MergedWith) = (saved.Page, saved.Revision, saved.MergedWith ?? MergedWith);
        // What was typed meanwhile is kept next.
        Page = Page == sent ? saved.Page : DesignMerge.Of(sent, Page, saved.Page).Page;
    }
}
