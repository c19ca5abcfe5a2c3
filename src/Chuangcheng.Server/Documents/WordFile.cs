using Chuangcheng.Model.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangcheng.Server.Documents;

/// <summary>Writes a paper as DOCX: every measure in it was decided by the model, nothing is left to a template (docs/adr/0015).</summary>
internal static class WordFile
{
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="name">Of the file, without its ending; null is the paper's title.</param>
    public static IResult Answer(PrintedPaper paper, string? name = null) => Results.Bytes(Write(paper), Type, $"{name ?? paper.Title}.docx");

    public static byte[] Write(PrintedPaper paper)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            WordStyles.Add(main);
            var pictures = new WordPictures(main);
            var body = new W.Body();
            // A letter's mark stands above the type area, in the head of its first page.
            body.Append(paper.Blocks.Skip(paper.IsLetter ? 1 : 0).SelectMany(block => Elements(block, pictures)));
            Close(body, main, paper);
            main.Document = new W.Document(body);
            file.PackageProperties.Title = paper.Title;
            file.PackageProperties.Description = paper.Provenance;
        }
        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Elements(Block block, WordPictures pictures) => block switch
    {
        Paragraph paragraph => [WordParagraph.Of(paragraph)],
        Table table => WordTable.Of(table, pictures),
        Picture picture => [pictures.Paragraph(picture)],
        _ => throw new InvalidOperationException(block.GetType().Name),
    };

    /// <summary>The foot, on a page of its own where the text ends on an odd one; then the last section's page.</summary>
    private static void Close(W.Body body, MainDocumentPart main, PrintedPaper paper)
    {
        var footers = new WordFooters(main, paper);
        if (paper.Foot.Count > 0)
        {
            if (paper.FootOnEvenPage && (paper.AddsPage ?? PageEstimate.Pages(paper) % 2 == 1))
            {
                body.Append(WordFoot.Anchor(WordPage.Of(footers.Numbered())));
                // The page begins with a paragraph: one that began with a floating table would not begin everywhere.
                body.Append(WordFoot.Anchor());
                body.Append(WordFoot.Of(paper.Foot));
                body.Append(WordPage.Of(footers.Silent()));
                return;
            }
            body.Append(WordFoot.Of(paper.Foot));
        }
        body.Append(WordPage.Of(footers.Numbered()));
    }
}
