namespace Chuangcheng.Model.Documents;

/// <summary>How many pages a paper will take, reckoned on the grid: needed before printing only to know whether the text ends on an odd page.</summary>
public static class PageEstimate
{
    public static int Pages(PrintedPaper paper)
    {
        var (page, used) = (1, 0.0);
        foreach (var height in paper.Blocks.SelectMany(Heights))
        {
            if (used + height > OfficialPage.TypeHeight + 0.5 && used > 0) (page, used) = (page + 1, 0);
            used += height;
        }
        var foot = paper.Foot.Sum(line => Heights(line).Sum());
        return paper.FootOnEvenPage && page % 2 == 0 && used + foot > OfficialPage.TypeHeight ? page + 1 : page;
    }

    private static IEnumerable<double> Heights(Block block) => block switch
    {
        Paragraph p => Lines(p),
        Table table => table.Rows.Select(row => Math.Max(row.Height, row.Cells.Max(cell => cell.Blocks.Sum(inner => Heights(inner).Sum())))),
        Picture picture => [picture.Height + 2],
        _ => [],
    };

    private static IEnumerable<double> Lines(Paragraph p)
    {
        var characters = p.FirstIndent + p.Runs.Sum(run => run.Text.Sum(c => c < 0x2E80 ? 0.55 : 1.0) * run.Points / OfficialPage.BodyPoints * run.Scale / 100);
        var width = OfficialPage.CharactersPerLine - p.LeftIndent - p.RightIndent;
        var count = Math.Max(1, (int)Math.Ceiling(characters / width - 0.001));
        for (var i = 0; i < count; i++) yield return (p.Height ?? OfficialPage.LineHeight) + (i == 0 ? p.Before : 0) + (i == count - 1 ? p.After : 0);
    }
}
