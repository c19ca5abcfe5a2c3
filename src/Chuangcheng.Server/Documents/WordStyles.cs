using Chuangcheng.Model.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangcheng.Server.Documents;

/// <summary>The one style there is, so that what somebody types later stands in the same grid; and the document's settings.</summary>
internal static class WordStyles
{
    public static void Add(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = new W.Styles(
            new W.DocDefaults(
                new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                    WordRun.Fonts(Face.FangSong), new W.Spacing { Val = OfficialPage.TighterTwips }, new W.FontSize { Val = "32" }, new W.FontSizeComplexScript { Val = "32" },
                    new W.Languages { Val = "en-US", EastAsia = "zh-CN" })),
                new W.ParagraphPropertiesDefault()),
            new W.Style(
                new W.StyleName { Val = "Normal" }, new W.StyleParagraphProperties(
                    new W.WidowControl { Val = false }, new W.Kinsoku(), new W.OverflowPunctuation(), new W.AutoSpaceDE { Val = false }, new W.AutoSpaceDN { Val = false },
                    new W.SpacingBetweenLines { Before = "0", After = "0", Line = $"{OfficialPage.LinePitchTwips}", LineRule = W.LineSpacingRuleValues.Exact },
                    new W.Justification { Val = W.JustificationValues.Both })) { Type = W.StyleValues.Paragraph, StyleId = "Normal", Default = true });
        main.AddNewPart<DocumentSettingsPart>().Settings = new W.Settings(
            new W.EvenAndOddHeaders(), new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.CompressPunctuation },
            new W.Compatibility(new W.CompatibilitySetting { Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
    }
}
