namespace Chuangcheng.Model.Submission;

/// <summary>One 材料申报: what is handed in for one yearly test.</summary>
public sealed class DocumentReview
{
    public required Guid Id { get; init; }

    public required int No { get; init; }

    public required int District { get; init; }

    public required string Name { get; set; }

    /// <summary>The first day of the month of the test.</summary>
    public required DateOnly TestMonth { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; }

    /// <summary>The first of the twelve months before the month of the test (domain 3.3).</summary>
    public DateOnly From => TestMonth.AddMonths(-12);

    /// <summary>The last day of the month before the test.</summary>
    public DateOnly To => TestMonth.AddDays(-1);
}
