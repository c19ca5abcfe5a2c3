namespace Chuangcheng.Model.Documents;

/// <summary>问题交办单 (domain 15.3): what was found where, who puts it right until when.</summary>
public sealed record AssignmentSheet
{
    public required string Number { get; init; }

    public required DateOnly Date { get; init; }

    public required string IssuedBy { get; init; }

    /// <summary>The inspection it comes from.</summary>
    public required string Source { get; init; }

    public required string Site { get; init; }

    public required string Territory { get; init; }

    /// <summary>With its Ⅲ code.</summary>
    public required string Indicator { get; init; }

    public required string Item { get; init; }

    public required string Problem { get; init; }

    public required string LeadUnit { get; init; }

    public string SupportingUnits { get; init; } = "";

    /// <summary>The instant with the promised time and its unit: 5 个工作日.</summary>
    public required string Deadline { get; init; }

    public string Contact { get; init; } = "";

    public IReadOnlyList<Picture> Photos { get; init; } = [];

    public string Provenance { get; init; } = "";

    public PrintedPaper Paper() => new()
    {
        Title = $"问题交办单 {Number}", Provenance = Provenance, Numbers = PageNumbers.None,
        Blocks =
        [
            .. FormTable.Head("创城问题交办单", Number, Numbering.Day(Date)),
            FormTable.Of([
                FormTable.Pair("问题来源", Source, "交办单位", IssuedBy), FormTable.Pair("点　　位", Site, "所属镇街", Territory), FormTable.Whole("测评指标", Indicator), FormTable.Whole("检查内容", Item),
                FormTable.Whole("存在问题", Problem, 30), .. Photos.Count > 0 ? [FormTable.Pictures("现场照片", Photos)] : Array.Empty<TableRow>(),
                FormTable.Pair("主责单位", LeadUnit, "协办单位", SupportingUnits.Length > 0 ? SupportingUnits : "无"), FormTable.Whole("整改时限", Deadline),
                FormTable.Whole("联系方式", Contact), FormTable.Pair("签收人", "", "签收时间", ""),
            ]),
            new Paragraph(new TextRun("请在时限内完成整改并填报整改反馈单；需要延期、协调或不属本单位职责的，请及时说明。") { Points = 14 }) { Align = Alignment.Left, FirstIndent = 2, Height = 8.6, Before = 3 },
        ],
    };
}
