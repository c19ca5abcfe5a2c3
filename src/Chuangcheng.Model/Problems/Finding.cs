namespace Chuangcheng.Model.Problems;

/// <summary>Who found it, when, and in which words.</summary>
public sealed record Finding(ProblemSource Source, int Recorder, DateTimeOffset At, string Note, int Count, bool MarkedDuplicate = false);
