namespace Chuangcheng.Model.Documents;

/// <summary>督办函 in the letter format of GB/T 9704 (domain 15.3): facts, basis, requirement, deadline, consequence.</summary>
public sealed record SupervisionLetter
{
    /// <summary>The mark: the issuer's full name, without 文件.</summary>
    public required string Issuer { get; init; }

    /// <summary>创城办函〔2026〕12号.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Addressee { get; init; }

    public required string Facts { get; init; }

    public required string Basis { get; init; }

    public required string Requirement { get; init; }

    public required string Consequence { get; init; }

    public required DateOnly Date { get; init; }

    public string Provenance { get; init; } = "";

    /// <summary>The mark's upper edge stands 30 mm under the edge of the page, 7 mm above the type area; the first double line 4 mm below the mark.</summary>
    private Paragraph Mark()
    {
        var fit = MastheadFit.OneLine(Issuer, 36);
        return new(new TextRun(fit.Lines[0]) { Face = Face.XiaoBiaoSong, Points = fit.Points, Scale = fit.Scale, Red = true })
        {
            Align = Alignment.Centre, Height = fit.LineHeight, After = 0, RuleBelow = RuleKind.RedThickThin, Overhang = (8, 6),
        };
    }

    public PrintedPaper Paper() => new()
    {
        Title = Title, Provenance = Provenance, IsLetter = true, Numbers = PageNumbers.FromTheSecond,
        Blocks =
        [
            Mark(),
            new Paragraph(new TextRun(Number)) { Align = Alignment.Right, Before = 3 },
            .. OfficialTitle.Of(Title),
            new Paragraph(new TextRun(Addressee + "：")) { Align = Alignment.Left, Before = OfficialPage.LineHeight },
            .. new[] { Facts, Basis, Requirement, Consequence }.Where(text => text.Length > 0).Select(Paragraph.Body), Paragraph.Body("特此函告。") with { KeepsWithNext = true },
            .. OfficialTitle.Signature(Issuer, Date),
        ],
    };
}
