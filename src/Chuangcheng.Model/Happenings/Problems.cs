using Chuangcheng.Model.Problems;

namespace Chuangcheng.Model.Happenings;

/// <summary>A problem entered the ledger.</summary>
public sealed record ProblemOpened(long Problem, Guid Id) : Happening
{
    public override string Aggregate => $"problem:{Problem}";
}

/// <summary>An open problem was seen again (R-LED-03).</summary>
public sealed record ProblemObserved(long Problem, long Visit, int Count) : Happening
{
    public override string Aggregate => $"problem:{Problem}";
}

/// <summary>A problem was moved. <paramref name="Words"/> is the salted digest of what was said.</summary>
public sealed record ProblemMoved(
    long Problem, int Seq, Move Move, ProblemState From, ProblemState To, int Responsible, DateTimeOffset? DueAt, string Words) : Happening
{
    public override string Aggregate => $"problem:{Problem}";
}

/// <summary>Problems were taken in from a file.</summary>
public sealed record ProblemsImported(int Count, string File) : Happening
{
    public override string Aggregate => $"import:{File}";
}
