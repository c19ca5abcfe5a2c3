using Chuangcheng.Model.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangcheng.Server.Documents;

/// <summary>Page numbers outside: odd pages right, even pages left, one character in; a letter's first page has its second double line instead.</summary>
internal sealed class WordFooters(MainDocumentPart main, PrintedPaper paper)
{
    /// <summary>The paragraph under the second double line, which itself stands 20 mm from the edge of the page.</summary>
    private const double LetterLine = 18.7;

    private const int Character = 280;

    private double Distance => paper.IsLetter ? LetterLine : OfficialPage.FooterDistance;

    public FooterSet Numbered()
    {
        if (paper.Numbers == PageNumbers.None && !paper.IsLetter) return Silent();
        List<OpenXmlElement> references = [Refer(W.HeaderFooterValues.Default, Number(right: true)), Refer(W.HeaderFooterValues.Even, Number(right: false))];
        if (paper.IsLetter) references.Add(Refer(W.HeaderFooterValues.First, WordParagraph.Of(new Paragraph(new TextRun("")) { RuleAbove = RuleKind.RedThinThick, Overhang = (8, 6), Height = 1 })));
        if (paper.IsLetter && paper.Blocks[0] is Paragraph mark) references.Insert(0, Head(mark));
        return new(references, Distance, paper.IsLetter);
    }

    /// <summary>The page of an imprint alone carries no number.</summary>
    public FooterSet Silent() => new([Refer(W.HeaderFooterValues.Default, new W.Paragraph()), Refer(W.HeaderFooterValues.Even, new W.Paragraph())], Distance, HasFirst: false);

    private W.HeaderReference Head(Paragraph mark)
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new W.Header(WordParagraph.Of(mark));
        return new W.HeaderReference { Type = W.HeaderFooterValues.First, Id = main.GetIdOfPart(part) };
    }

    private W.FooterReference Refer(W.HeaderFooterValues kind, W.Paragraph paragraph)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new W.Footer(paragraph);
        return new W.FooterReference { Type = kind, Id = main.GetIdOfPart(part) };
    }

    private W.Paragraph Number(bool right)
    {
        var lift = paper.IsLetter ? OfficialPage.FooterDistance - LetterLine : 0;
        var paragraph = new W.Paragraph(new W.ParagraphProperties(
            new W.SpacingBetweenLines { Before = "0", After = $"{OfficialPage.Twips(lift)}", Line = "280", LineRule = W.LineSpacingRuleValues.Exact },
            right ? new W.Indentation { Right = $"{Character}" } : new W.Indentation { Left = $"{Character}" },
            new W.Justification { Val = right ? W.JustificationValues.Right : W.JustificationValues.Left }));
        paragraph.Append(Text("— "), Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }), Run(new W.FieldCode(" PAGE ")), Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
            Text("1"), Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }), Text(" —"));
        return paragraph;
    }

    private static W.Run Text(string text) => Run(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static W.Run Run(OpenXmlElement content) => new(WordRun.Properties(new TextRun("") { Face = Face.Song, Points = 14 }), content);
}
