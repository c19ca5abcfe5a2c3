namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Reads a bulletin, a briefing or a notice into its structure and figures. Rules and lexicons only; what is not there stays null.</summary>
public static class BulletinReader
{
    /// <summary>In a text made of a document: bold begins or ends here.</summary>
    public const char Emphasis = RunningText.Emphasis;

    /// <param name="id">Stem of the file.</param>
    /// <param name="knownUnits">Names of the register, recognised even where their ending says nothing.</param>
    public static Bulletin Read(string id, string text, IReadOnlyCollection<string> knownUnits)
    {
        var running = RunningText.Of(text);
        var footer = Footer.Of(running);
        text = text.Replace($"{Emphasis}", "", StringComparison.Ordinal);
        var masthead = Masthead.Of(running, text, footer.From);
        var kind = masthead.Kind;
        var closing = Closing.Of(running, masthead, masthead.End, footer.From);
        var reader = new ItemReader(running, knownUnits, new FigureReader(running), new Headline(running, knownUnits, LineWidth(text)));
        var parts = Parts.Of(running, masthead.End, closing.From, kind == "notice");
        return new()
        {
            Id = id,
            Kind = kind ?? (parts.Exists(part => part.Section is not null) ? "work-bulletin" : null),
            Title = masthead.Title,
            IssueNumber = masthead.Issue,
            TotalIssueNumber = masthead.Total,
            Issuer = masthead.Issuer ?? closing.Issuer,
            Date = masthead.Date ?? closing.Date,
            Sections = [.. Sections(parts, new ItemSplitter(running, knownUnits), reader, kind == "notice", masthead)],
            SignOff = footer.SignOff,
            Distribution = footer.Distribution,
            Contact = footer.Contact,
        };
    }

    /// <summary>The figures of a text that stands alone.</summary>
    public static IReadOnlyList<Figure> Figures(string text)
    {
        var running = RunningText.Of(text);
        return new FigureReader(running).In(0, running.Clean.Length);
    }

    private static IEnumerable<BulletinSection> Sections(List<Part> parts, ItemSplitter splitter, ItemReader reader, bool notice, Masthead masthead)
    {
        var read = new List<(string? Name, List<BulletinItem> Items)>();
        foreach (var part in parts)
        {
            if (read.Count == 0 || part.Category is null && !(read[^1].Name == part.Section && part.Section is not null)) read.Add((part.Section, []));
            var raws = notice && parts.Count > 1 ? [new RawItem(part.Body, Span.None, null, null, [])] : splitter.Of(part).ToList();
            var article = parts.Count == 1 && masthead.Issue is null && part.Section is null && raws.Count == 1 && raws[0].Unit is null ? masthead.Title : null;
            foreach (var raw in raws)
                if (raw.Body.Length > 4) read[^1].Items.Add(reader.Read(raw, notice ? part with { Briefs = true } : part, article));
        }
        return read.Where(section => section.Name is not null ? section.Items.Count > 0 || section.Name is not null : read.Count == 1 || section.Items.Exists(item => item.Figures.Count > 0 || !notice))
            .Select(section => new BulletinSection(section.Name, section.Items));
    }

    /// <summary>Length of a full line, when the text is wrapped.</summary>
    private static int LineWidth(string text)
    {
        var lengths = text.Split('\n').Select(line => line.Count(c => !char.IsWhiteSpace(c))).Where(length => length > 8).Order().ToList();
        return lengths.Count < 10 ? 0 : lengths[lengths.Count * 3 / 4];
    }
}
