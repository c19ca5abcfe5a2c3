using System.Globalization;
using Chuangcheng.Model.Documents;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangcheng.Server.Documents;

/// <summary>The foot as a floating table on the lower edge of the type area of the page where the text ends; the text makes room for it.</summary>
internal static class WordFoot
{
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<Paragraph> foot)
    {
        var width = OfficialPage.Twips(OfficialPage.TypeWidth).ToString(CultureInfo.InvariantCulture);
        var table = new W.Table(
            new W.TableProperties(
                new W.TablePositionProperties { VerticalAnchor = W.VerticalAnchorValues.Margin, HorizontalAnchor = W.HorizontalAnchorValues.Page, TablePositionX = OfficialPage.Twips(OfficialPage.Left), TablePositionYAlignment = W.VerticalAlignmentValues.Bottom },
                new W.TableOverlap { Val = W.TableOverlapValues.Never }, new W.TableWidth { Type = W.TableWidthUnitValues.Dxa, Width = width }, new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableCellMarginDefault(new W.TableCellLeftMargin { Width = 0, Type = W.TableWidthValues.Dxa }, new W.TableCellRightMargin { Width = 0, Type = W.TableWidthValues.Dxa })),
            new W.TableGrid(new W.GridColumn { Width = width }));
        table.Append(foot.Select(line => Row(line, width)));
        // A floating table hangs on the paragraph that follows it.
        return [table, Anchor()];
    }

    /// <summary>A paragraph of no height.</summary>
    public static W.Paragraph Anchor(W.SectionProperties? section = null)
    {
        var properties = new W.ParagraphProperties(new W.SnapToGrid { Val = false }, new W.SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = W.LineSpacingRuleValues.Exact });
        if (section is not null) properties.Append(section);
        return new W.Paragraph(properties);
    }

    private static W.TableRow Row(Paragraph line, string width)
    {
        var borders = new W.TableCellBorders();
        if (line.RuleAbove != RuleKind.None) borders.TopBorder = WordParagraph.Line(new W.TopBorder(), line.RuleAbove);
        if (line.RuleBelow != RuleKind.None) borders.BottomBorder = WordParagraph.Line(new W.BottomBorder(), line.RuleBelow);
        return new W.TableRow(new W.TableRowProperties(new W.CantSplit()), new W.TableCell(
            new W.TableCellProperties(new W.TableCellWidth { Type = W.TableWidthUnitValues.Dxa, Width = width }, borders), WordParagraph.Of(line with { RuleAbove = RuleKind.None, RuleBelow = RuleKind.None })));
    }
}
