namespace Chuangcheng.Model.Documents;

/// <summary>会议纪要 (domain 15.3): meeting, who attended, what was decided; a masthead of its own and no seal.</summary>
public sealed record MeetingMinutes
{
    /// <summary>The masthead ends in 纪要.</summary>
    public required string Masthead { get; init; }

    public required int Number { get; init; }

    public required string Issuer { get; init; }

    public required DateOnly Date { get; init; }

    public required string Meeting { get; init; }

    /// <summary>Decisions and requirements, a paragraph each.</summary>
    public required IReadOnlyList<string> Decisions { get; init; }

    public required IReadOnlyList<string> Attended { get; init; }

    public IReadOnlyList<string> Excused { get; init; } = [];

    public IReadOnlyList<string> SatIn { get; init; } = [];

    public string SentTo { get; init; } = "";

    public string Provenance { get; init; } = "";

    public PrintedPaper Paper()
    {
        var fit = MastheadFit.Of(Masthead, 44);
        return new()
        {
            Title = Masthead, Provenance = Provenance, FootOnEvenPage = true, Foot = Imprint.Of(SentTo, Issuer, Date),
            Blocks =
            [
                .. fit.Lines.Select((line, i) => new Paragraph(new TextRun(line) { Face = Face.XiaoBiaoSong, Points = fit.Points, Scale = fit.Scale, Red = true }) { Align = Alignment.Centre, Height = fit.LineHeight, Before = i == 0 ? 12 : 0 }),
                new Paragraph(new TextRun(Numbering.Issue(Number, null))) { Align = Alignment.Centre, Before = 6 },
                new Paragraph(new TextRun($"{Issuer}\t{Numbering.Day(Date)}")) { Align = Alignment.Left, HasRightTab = true, Before = 4, After = 4, RuleBelow = RuleKind.Red },
                Paragraph.Body(Meeting), .. Decisions.Select(decision => Paragraph.Body([.. RunInHeads.Of(decision)])),
                .. People("出席", Attended), .. People("请假", Excused), .. People("列席", SatIn),
            ],
        };
    }

    /// <summary>Heading in 黑体, names in 仿宋, further lines under the first name (GB/T 9704, 10.3).</summary>
    private static IEnumerable<Paragraph> People(string heading, IReadOnlyList<string> names) => names.Count == 0 ? []
        : [new Paragraph(TextRun.Heading(heading + "："), new TextRun(string.Join('、', names))) { LeftIndent = 5, Hanging = 3, Before = heading == "出席" ? OfficialPage.LineHeight : 0 }];
}
