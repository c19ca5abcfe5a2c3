using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Writes one sheet row by row, with inline strings, so that any length takes the same memory. Text is text: only a <see cref="Formula"/> is a formula.</summary>
internal sealed class Xlsx : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly ZipArchive zip;
    private readonly XmlWriter sheet;

    public Xlsx(Stream file, string name)
    {
        zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
        Part("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
        Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{System.Security.SecurityElement.Escape(name)}" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Part("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>""");
        sheet = XmlWriter.Create(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), new XmlWriterSettings { CloseOutput = true, CheckCharacters = false });
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteStartElement("sheetData", Main);
    }

    /// <param name="cells">Texts, numbers and dates; null is an empty cell.</param>
    public void Row(IEnumerable<object?> cells)
    {
        sheet.WriteStartElement("row", Main);
        foreach (var cell in cells) Cell(cell);
        sheet.WriteEndElement();
    }

    public void Dispose()
    {
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.Dispose();
        zip.Dispose();
    }

    private void Cell(object? value)
    {
        sheet.WriteStartElement("c", Main);
        switch (value)
        {
            case null: break;
            case DateTime at:
                sheet.WriteAttributeString("s", "1");
                sheet.WriteElementString("v", Main, (at - Epoch).TotalDays.ToString("0.######", CultureInfo.InvariantCulture));
                break;
            case Formula formula:
                sheet.WriteElementString("f", Main, formula.Text);
                sheet.WriteElementString("v", Main, formula.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case int or long or double or decimal:
                sheet.WriteElementString("v", Main, Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            default: Text(Convert.ToString(value, CultureInfo.InvariantCulture)!); break;
        }
        sheet.WriteEndElement();
    }

    private void Text(string text)
    {
        sheet.WriteAttributeString("t", "inlineStr");
        sheet.WriteStartElement("is", Main);
        sheet.WriteStartElement("t", Main);
        sheet.WriteAttributeString("xml", "space", null, "preserve");
        // Control characters cannot stand in XML at all.
        sheet.WriteString(string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    private void Part(string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(content);
    }
}
