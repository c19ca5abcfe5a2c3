namespace Chuangcheng.Model.Measures;

/// <summary>The day a problem is counted by.</summary>
internal enum ProblemDay
{
    Found,
    Assigned,
    Due,
    Closed,
}
