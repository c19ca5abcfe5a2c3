using System.Globalization;
using Chuangcheng.Model.Documents;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangcheng.Server.Documents;

/// <summary>A ruled table of fixed widths.</summary>
internal static class WordTable
{
    public static IEnumerable<OpenXmlElement> Of(Table table, WordPictures pictures)
    {
        var written = new W.Table(
            new W.TableProperties(
                new W.TableWidth { Type = W.TableWidthUnitValues.Dxa, Width = Twips(table.Columns.Sum()) }, new W.TableBorders(
                    Line(new W.TopBorder()), Line(new W.LeftBorder()), Line(new W.BottomBorder()), Line(new W.RightBorder()), Line(new W.InsideHorizontalBorder()), Line(new W.InsideVerticalBorder())),
                new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableCellMarginDefault(new W.TableCellLeftMargin { Width = 85, Type = W.TableWidthValues.Dxa }, new W.TableCellRightMargin { Width = 85, Type = W.TableWidthValues.Dxa })),
            new W.TableGrid(table.Columns.Select(width => new W.GridColumn { Width = Twips(width) })));
        for (var i = 0; i < table.Rows.Count; i++) written.Append(Row(table, table.Rows[i], isHead: i == 0 && table.HasHead, pictures));
        return [written, new W.Paragraph(new W.ParagraphProperties(new W.SnapToGrid { Val = false }, new W.SpacingBetweenLines { Before = "0", After = "0", Line = "120", LineRule = W.LineSpacingRuleValues.Exact }))];
    }

    private static W.TableRow Row(Table table, TableRow row, bool isHead, WordPictures pictures)
    {
        var properties = new W.TableRowProperties(new W.CantSplit());
        if (row.Height > 0) properties.Append(new W.TableRowHeight { Val = (uint)OfficialPage.Twips(row.Height), HeightType = W.HeightRuleValues.AtLeast });
        if (isHead) properties.Append(new W.TableHeader());
        var written = new W.TableRow(properties);
        var column = 0;
        foreach (var cell in row.Cells)
        {
            written.Append(Cell(cell, table.Columns.Skip(column).Take(cell.Span).Sum(), pictures));
            column += cell.Span;
        }
        return written;
    }

    private static W.TableCell Cell(TableCell cell, double width, WordPictures pictures)
    {
        var properties = new W.TableCellProperties(new W.TableCellWidth { Type = W.TableWidthUnitValues.Dxa, Width = Twips(width) });
        if (cell.Span > 1) properties.Append(new W.GridSpan { Val = cell.Span });
        properties.Append(new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center });
        var written = new W.TableCell(properties);
        if (cell.Blocks.All(block => block is Picture) && cell.Blocks.Count > 0) written.Append(pictures.Row(cell.Blocks.Cast<Picture>()));
        else written.Append(cell.Blocks.OfType<Paragraph>().Select(paragraph => WordParagraph.Of(paragraph)));
        return written;
    }

    private static T Line<T>(T border) where T : W.BorderType
    {
        (border.Val, border.Size, border.Color, border.Space) = (W.BorderValues.Single, 6U, "000000", 0U);
        return border;
    }

    private static string Twips(double millimetres) => OfficialPage.Twips(millimetres).ToString(CultureInfo.InvariantCulture);
}
