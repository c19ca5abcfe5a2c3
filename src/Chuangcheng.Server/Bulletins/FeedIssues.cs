using System.Text;
using System.Xml;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Documents;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <summary>The released issues as an Atom feed, for everybody.</summary>
internal static class FeedIssues
{
    private const int Most = 50;
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/feeds/bulletins.atom", Handle).AllowAnonymous().WithTags("Bulletins").Produces(200, contentType: "application/atom+xml");

    /// <summary>The newest first.</summary>
    internal static async Task<IResult> Handle(HttpContext context, Database database)
    {
        await using var ledger = database.Read();
        var issues = await ledger.Issues.AsNoTracking().Where(i => i.IsPublic).OrderByDescending(i => i.No).Take(Most).ToListAsync();
        var names = await ledger.BulletinSeries.AsNoTracking().ToDictionaryAsync(s => s.No, s => s);
        var root = $"{context.Request.Scheme}://{context.Request.Host}";
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, $"{root}/feeds/bulletins.atom");
            xml.WriteElementString("title", Atom, RefusalWords.Of("bulletins.public.title"));
            xml.WriteElementString("updated", Atom, Instant(issues.Select(i => i.IssuedAt ?? i.CreatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            Link(xml, "self", $"{root}/feeds/bulletins.atom");
            foreach (var issue in issues) Entry(xml, issue, names[issue.Series], root);
            xml.WriteEndElement();
        }
        return Results.Text(text.ToString(), "application/atom+xml", Encoding.UTF8);
    }

    private static void Entry(XmlWriter xml, DeskIssue issue, BulletinSeries series, string root)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:uuid:{issue.Id}");
        xml.WriteElementString("title", Atom, $"{series.Name} {Numbering.Issue(issue.Number ?? 0, issue.Total, issue.IsSpecial)}");
        xml.WriteElementString("updated", Atom, Instant(issue.IssuedAt ?? issue.CreatedAt));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, series.Issuer);
        xml.WriteEndElement();
        Link(xml, "alternate", $"{root}/public/bulletins/{issue.Id}");
        xml.WriteElementString("summary", Atom, issue.State == IssueState.Withdrawn ? RefusalWords.Of("bulletins.withdrawn.printed", issue.Notice)
            : string.Join(' ', issue.SearchText.Split('\n').Skip(1).Take(6)));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
