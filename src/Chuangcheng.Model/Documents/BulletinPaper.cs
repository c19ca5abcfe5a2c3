using Chuangcheng.Model.Bulletins;

namespace Chuangcheng.Model.Documents;

/// <summary>A bulletin as paper: masthead in the upper third, sections, items, end (domain 15.2).</summary>
public static class BulletinPaper
{
    /// <summary>From the upper edge of the type area to the red rule: the masthead takes the upper third of the first page.</summary>
    private const double HeadHeight = 62;

    private const double SmallPoints = 14;

    public static PrintedPaper Of(Bulletin bulletin, BulletinForm form) => new()
    {
        Title = bulletin.Title ?? "",
        Blocks = [.. Head(bulletin, form), .. bulletin.Sections.SelectMany(section => Section(section, form))],
        Foot = [.. Foot(bulletin)],
    };

    private static IEnumerable<Paragraph> Head(Bulletin bulletin, BulletinForm form)
    {
        var fit = MastheadFit.Of(bulletin.Title ?? "");
        double line = OfficialPage.LineHeight, secrecy = form.Secrecy.Length > 0 ? line : 0;
        var air = Math.Max(6, HeadHeight - secrecy - fit.Lines.Count * fit.LineHeight - 2 * line - 2);
        if (secrecy > 0) yield return new(TextRun.Heading(form.Secrecy)) { Align = Alignment.Left };
        for (var i = 0; i < fit.Lines.Count; i++)
            yield return new(new TextRun(fit.Lines[i]) { Face = Face.XiaoBiaoSong, Points = fit.Points, Scale = fit.Scale, Red = true })
            {
                Align = Alignment.Centre, Height = fit.LineHeight, Before = i == 0 ? air * 0.5 : 0,
            };
        yield return new(new TextRun(bulletin.IssueNumber is { } number ? Numbering.Issue(number, bulletin.TotalIssueNumber, form.IsSpecial) : "")) { Align = Alignment.Centre, Before = air * 0.25 };
        var (issuer, day) = (bulletin.Issuer ?? "", bulletin.Date is { } date ? Numbering.Day(date) : "");
        yield return new(new TextRun(issuer) { Scale = IssuerScale(issuer, day) }, new TextRun("\t" + day))
        {
            HasRightTab = true, Align = Alignment.Left, Before = air * 0.25, After = 3, RuleBelow = RuleKind.Red,
        };
        if (form.WithdrawalNotice is { } notice) yield return new(new TextRun(notice) { Face = Face.Hei, Red = true }) { Align = Alignment.Centre };
    }

    /// <summary>A long issuer is set narrower, so that it shares its line with the day.</summary>
    private static int IssuerScale(string issuer, string day)
    {
        var room = OfficialPage.CharactersPerLine - 1 - day.Sum(c => c < 0x2E80 ? 0.6 : 1.0);
        return issuer.Length <= room ? 100 : Math.Max(60, (int)Math.Floor(room / issuer.Length * 100));
    }

    private static IEnumerable<Paragraph> Section(BulletinSection section, BulletinForm form)
    {
        if (section.Name is { } name) yield return new(SectionName(name)) { Align = Alignment.Centre, KeepsWithNext = true, Before = 1.5 };
        for (var i = 0; i < section.Items.Count;)
        {
            var block = section.Items.Skip(i).TakeWhile(item => BelongsTo(section.Items[i], item)).ToList();
            foreach (var paragraph in block[0] switch
            {
                { Group: { } group } => [BulletinLines.RoundUp(group, block)],
                { Headline: null } => [BulletinLines.Briefs(block)],
                _ when form.TitledItems => BulletinLines.Titled(block[0]),
                _ => BulletinLines.RunIn(block[0]),
            }) yield return paragraph;
            i += block.Count;
        }
    }

    private static TextRun SectionName(string name) => TextRun.Heading($"【{name}】") with { Bold = true, Spread = name.Length <= 4 ? 4 : 0 };

    /// <summary>Items of one 本刊综合, and short news under one inner heading, are set as one paragraph.</summary>
    private static bool BelongsTo(BulletinItem first, BulletinItem item) => ReferenceEquals(first, item)
        || (first.Group is { } group ? item.Group == group && item.IndicatorCodes.SequenceEqual(first.IndicatorCodes)
            : item.Group is null && first.Headline is null && item.Headline is null && item.Category == first.Category && first.IndicatorCodes.Count == 0 && item.IndicatorCodes.Count == 0);

    private static IEnumerable<Paragraph> Foot(Bulletin bulletin)
    {
        List<Paragraph> lines = [];
        if (bulletin.SignOff.Count > 0)
            lines.Add(Small(string.Join("　　", BulletinWords.SignOffOrder.Where(bulletin.SignOff.ContainsKey).Select(role => $"{role}：{bulletin.SignOff[role]}"))));
        lines.AddRange(BulletinWords.DistributionOrder.Where(bulletin.Distribution.ContainsKey)
            .Select((to, i) => Small($"{to}：{string.Join("、", bulletin.Distribution[to])}") with { LeftIndent = 2, Hanging = 2, RuleAbove = i == 0 ? RuleKind.Thin : RuleKind.None }));
        lines.AddRange(Contact(bulletin.Contact).Select((words, i) => Small(words) with { RuleAbove = i == 0 ? RuleKind.Thin : RuleKind.None }));
        for (var i = 0; i < lines.Count; i++)
            yield return lines[i] with { RuleAbove = i == 0 ? RuleKind.Thick : lines[i].RuleAbove, RuleBelow = i == lines.Count - 1 ? RuleKind.Thick : RuleKind.None };
    }

    /// <summary>On one line when it fits, else a line each.</summary>
    private static IReadOnlyList<string> Contact(BulletinContact? contact)
    {
        string[] parts = [.. new[]
        {
            contact?.Email is { } email ? $"电子邮箱：{email}" : null, contact?.Phone is { } phone ? $"电话：{phone}" : null, contact?.Fax is { } fax ? $"传真：{fax}" : null,
        }.OfType<string>()];
        var line = string.Join("　　", parts);
        return line.Length == 0 ? [] : line.Sum(c => c < 0x2E80 ? 0.55 : 1.0) * SmallPoints < OfficialPage.TypeWidthPoints ? [line] : parts;
    }

    private static Paragraph Small(string text) => new(new TextRun(text) { Points = SmallPoints }) { Align = Alignment.Left, Height = 8.6 };
}
