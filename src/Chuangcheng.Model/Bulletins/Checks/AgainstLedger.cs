using System.Globalization;

namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>Figures of the text against what the ledger counts; 余 means 350–359 (R-BUL-02).</summary>
internal static class AgainstLedger
{
    public static IEnumerable<Finding> In(Bulletin bulletin, IReadOnlyList<LedgerFigure> ledger)
    {
        if (ledger.Count == 0) yield break;
        for (var s = 0; s < bulletin.Sections.Count; s++)
            for (var i = 0; i < bulletin.Sections[s].Items.Count; i++)
            {
                var item = bulletin.Sections[s].Items[i];
                foreach (var figure in item.Figures)
                    if (ledger.FirstOrDefault(known => IsAbout(known, figure, item)) is { } counted && !Agreement.Between(figure, counted.Value))
                        yield return new("ledger", new(s, i, "text", Math.Max(0, item.Text.IndexOf(figure.Qty, StringComparison.Ordinal)), figure.Qty.Length), [figure.Qty, Written(counted.Value), counted.Measure], Written(counted.Value) + figure.Unit);
            }
    }

    private static bool IsAbout(LedgerFigure known, Figure figure, BulletinItem item) =>
        figure.Comparison is null && figure.Action is { } action && known.Actions.Any(verb => action.Contains(verb, StringComparison.Ordinal))
        && figure.Object is { } thing && known.Objects.Contains(thing) && (known.Unit is null || known.Unit == item.Unit);

    private static string Written(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
