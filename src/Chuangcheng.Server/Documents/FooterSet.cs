using DocumentFormat.OpenXml;

namespace Chuangcheng.Server.Documents;

/// <summary>The footers of a section.</summary>
/// <param name="HasFirst">The first page has a head and a foot of its own: a letter.</param>
/// <param name="Distance">Millimetres from the edge of the page to their lower edge.</param>
internal sealed record FooterSet(IReadOnlyList<OpenXmlElement> References, double Distance, bool HasFirst);
