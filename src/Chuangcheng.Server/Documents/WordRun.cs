using System.Globalization;
using Chuangcheng.Model.Documents;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangcheng.Server.Documents;

/// <summary>A stretch of text.</summary>
internal static class WordRun
{
    private const string Red = "FF0000";

    public static IEnumerable<W.Run> Of(TextRun run)
    {
        var parts = run.Text.Split('\t');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) yield return new W.Run(new W.TabChar());
            if (parts[i].Length > 0) yield return new W.Run(Properties(run), new W.Text(Clean(parts[i])) { Space = SpaceProcessingModeValues.Preserve });
        }
    }

    public static W.RunFonts Fonts(Face face)
    {
        var name = FaceFonts.Of(face);
        return new W.RunFonts { Ascii = name, HighAnsi = name, EastAsia = name, ComplexScript = name, Hint = W.FontTypeHintValues.EastAsia };
    }

    /// <summary>In the order the schema asks for.</summary>
    public static W.RunProperties Properties(TextRun run)
    {
        var properties = new W.RunProperties();
        if (run.Face != Face.FangSong) properties.Append(Fonts(run.Face));
        if (run.Bold) properties.Append(new W.Bold());
        if (run.Red) properties.Append(new W.Color { Val = Red });
        if (run.Spread != 0 || run.Points != OfficialPage.BodyPoints) properties.Append(new W.Spacing { Val = (int)Math.Round(run.Spread * 20) });
        if (run.Scale != 100) properties.Append(new W.CharacterScale { Val = run.Scale });
        if (run.Points != OfficialPage.BodyPoints)
        {
            var half = ((int)Math.Round(run.Points * 2)).ToString(CultureInfo.InvariantCulture);
            properties.Append(new W.FontSize { Val = half }, new W.FontSizeComplexScript { Val = half });
        }
        return properties;
    }

    /// <summary>Control characters cannot stand in XML at all.</summary>
    private static string Clean(string text) => string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
