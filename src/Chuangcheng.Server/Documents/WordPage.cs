using Chuangcheng.Model.Documents;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangcheng.Server.Documents;

/// <summary>The page of a section: size, margins, grid, footers.</summary>
internal static class WordPage
{
    /// <summary>The upper edge of a letter's mark stands 30 mm under the edge of the page; its characters begin a little lower than its line.</summary>
    private const double LetterMark = 28.9;

    public static W.SectionProperties Of(FooterSet footers)
    {
        var page = new W.SectionProperties();
        page.Append(footers.References);
        page.Append(
            new W.SectionType { Val = W.SectionMarkValues.NextPage },
            new W.PageSize { Width = (uint)OfficialPage.Twips(OfficialPage.Width), Height = (uint)OfficialPage.Twips(OfficialPage.Height) },
            new W.PageMargin
            {
                Top = OfficialPage.Twips(OfficialPage.Top), Bottom = OfficialPage.Twips(OfficialPage.Bottom), Left = (uint)OfficialPage.Twips(OfficialPage.Left), Right = (uint)OfficialPage.Twips(OfficialPage.Right),
                Header = (uint)OfficialPage.Twips(footers.HasFirst ? LetterMark : 15), Footer = (uint)OfficialPage.Twips(footers.Distance), Gutter = 0,
            });
        if (footers.HasFirst) page.Append(new W.TitlePage());
        page.Append(new W.DocGrid { Type = W.DocGridValues.Lines, LinePitch = OfficialPage.LinePitchTwips });
        return page;
    }
}
