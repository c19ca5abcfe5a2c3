using System.Security;
using System.Text;
using Chuangcheng.Model.Documents;

namespace Chuangcheng.Server.Documents;

/// <summary>A private font configuration: the district's own folder first, then the system's fonts; each official face led to what is there (R-DOC-02).</summary>
internal static class FontMap
{
    /// <param name="cache">Where the list of fonts is kept.</param>
    /// <param name="own">A folder with the licensed fonts; empty for none.</param>
    public static string Write(string cache, string own)
    {
        var text = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n");
        if (own.Length > 0) text.Append("<dir>").Append(SecurityElement.Escape(own)).Append("</dir>\n");
        text.Append("<include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include>\n");
        text.Append("<cachedir>").Append(SecurityElement.Escape(cache)).Append("</cachedir>\n");
        foreach (var (face, official, standIns) in FaceFonts.All) text.Append(Lead(face, official, standIns));
        return text.Append("</fontconfig>\n").ToString();
    }

    private static string Lead(Face face, string official, IReadOnlyList<string> standIns)
    {
        var families = string.Concat(standIns.Select(name => $"<family>{name}</family>"));
        var weight = face == Face.XiaoBiaoSong
            ? $"<match target=\"pattern\"><test name=\"family\"><string>{official}</string></test><edit name=\"weight\" mode=\"assign\" binding=\"strong\"><const>bold</const></edit></match>\n" : "";
        return $"<alias binding=\"strong\"><family>{official}</family><accept>{families}</accept></alias>\n{weight}";
    }
}
