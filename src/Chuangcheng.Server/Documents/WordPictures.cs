using Chuangcheng.Model.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using Dw = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangcheng.Server.Documents;

/// <summary>Puts pictures into the file.</summary>
internal sealed class WordPictures(MainDocumentPart main)
{
    private const double EmuPerMillimetre = 36000;

    private uint count;

    public W.Paragraph Paragraph(Picture picture) => Row([picture]);

    /// <summary>Pictures beside each other.</summary>
    public W.Paragraph Row(IEnumerable<Picture> pictures)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties(
            new W.SpacingBetweenLines { Before = "60", After = "60", Line = "240", LineRule = W.LineSpacingRuleValues.Auto }, new W.Justification { Val = W.JustificationValues.Center }));
        paragraph.Append(pictures.Select(picture => new W.Run(new W.Drawing(Inline(picture)))));
        return paragraph;
    }

    private Dw.Inline Inline(Picture picture)
    {
        var part = main.AddImagePart(picture.IsPng ? ImagePartType.Png : ImagePartType.Jpeg);
        using (var bytes = new MemoryStream(picture.Bytes.ToArray())) part.FeedData(bytes);
        var (id, width, height) = (++count, (long)(picture.Width * EmuPerMillimetre), (long)(picture.Height * EmuPerMillimetre));
        return new Dw.Inline(
            new Dw.Extent { Cx = width, Cy = height }, new Dw.DocProperties { Id = id, Name = $"P{id}", Description = picture.Words },
            new A.Graphic(new A.GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = id, Name = $"P{id}" }, new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(new A.Blip { Embed = main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
                new Pic.ShapeProperties(new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
                { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" })) { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
    }
}
