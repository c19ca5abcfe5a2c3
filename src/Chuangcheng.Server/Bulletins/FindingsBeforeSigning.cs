namespace Chuangcheng.Server.Bulletins;

/// <summary>
/// Everything that is shown beside an issue before it is signed, in one list. What the ledger says now is compared here; rules about the text of the
/// issue join this list.
/// </summary>
internal static class FindingsBeforeSigning
{
    public static IReadOnlyList<DeskFinding> Of(IReadOnlyList<IssueFigure> figures) =>
        [.. figures.Where(f => f.Changed).Select(f => new DeskFinding("figureChanged", f.Item, f.Figure.Shown, f.Now!))];
}
