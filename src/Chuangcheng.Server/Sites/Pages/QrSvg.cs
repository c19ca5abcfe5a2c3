using System.Text;
using QRCoder;

namespace Chuangcheng.Server.Sites.Pages;

/// <summary>A QR code as SVG, drawn row by row so that it is small.</summary>
internal static class QrSvg
{
    /// <param name="label">What a screen reader says of it.</param>
    public static string Of(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        // The generator leaves the quiet zone in the matrix: four modules on each side.
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
            for (var x = 0; x < modules.Count; x++)
            {
                if (!modules[y][x]) continue;
                var end = x;
                while (end + 1 < modules.Count && modules[y][end + 1]) end++;
                path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h{end - x + 1}v1h-{end - x + 1}z");
                x = end;
            }
        return $"<svg viewBox=\"0 0 {modules.Count} {modules.Count}\" role=\"img\" aria-label=\"{System.Net.WebUtility.HtmlEncode(label)}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{modules.Count}v{modules.Count}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>";
    }
}
