namespace Chuangcheng.Model.Documents;

/// <summary>整改反馈单 (domain 15.3): what was done, when, by whom, and what remains.</summary>
public sealed record FeedbackSheet
{
    public required string Number { get; init; }

    public required DateOnly Date { get; init; }

    public required string Site { get; init; }

    public required string Unit { get; init; }

    public required string Indicator { get; init; }

    public required string Item { get; init; }

    public required string Problem { get; init; }

    public required string Deadline { get; init; }

    /// <summary>What was done, when, by whom; empty until fed back.</summary>
    public string Done { get; init; } = "";

    public string DoneAt { get; init; } = "";

    public string Remaining { get; init; } = "";

    /// <summary>Extension, coordination or long-term, when asked for.</summary>
    public string Request { get; init; } = "";

    /// <summary>What the verifier found.</summary>
    public string Verified { get; init; } = "";

    public IReadOnlyList<Picture> Photos { get; init; } = [];

    public string Provenance { get; init; } = "";

    public PrintedPaper Paper() => new()
    {
        Title = $"整改反馈单 {Number}", Provenance = Provenance, Numbers = PageNumbers.None,
        Blocks =
        [
            .. FormTable.Head("创城问题整改反馈单", Number, Numbering.Day(Date)),
            FormTable.Of([
                FormTable.Pair("点　　位", Site, "整改单位", Unit), FormTable.Whole("测评指标", Indicator), FormTable.Whole("检查内容", Item), FormTable.Whole("存在问题", Problem, 20),
                FormTable.Pair("整改时限", Deadline, "完成时间", DoneAt), FormTable.Whole("整改情况", Done, 45), .. Photos.Count > 0 ? [FormTable.Pictures("整改照片", Photos)] : Array.Empty<TableRow>(),
                FormTable.Whole("遗留问题", Remaining.Length > 0 ? Remaining : "无"), FormTable.Whole("申请事项", Request.Length > 0 ? Request : "无"), FormTable.Whole("复核意见", Verified, 20),
                FormTable.Pair("填报人", "", "审核人", ""),
            ]),
        ],
    };
}
