using Chuangcheng.Model.Bulletins.Desk;

namespace Chuangcheng.Model.Happenings;

/// <summary>A unit's news reached a desk, or was changed there.</summary>
public sealed record NewsWritten(int Item, Guid Id) : Happening
{
    public override string Aggregate => $"news:{Item}";
}

/// <summary>An issue was begun or its contents changed.</summary>
public sealed record IssueEdited(int Issue, int Items) : Happening
{
    public override string Aggregate => $"issue:{Issue}";
}

/// <summary>An issue took a step.</summary>
public sealed record IssueStepped(int Issue, int Seq, DeskStep Step, IssueState From, IssueState To, int? Number) : Happening
{
    public override string Aggregate => $"issue:{Issue}";
}

/// <summary>An issue was opened to everybody, or closed again.</summary>
public sealed record IssueReleased(int Issue, bool IsPublic) : Happening
{
    public override string Aggregate => $"issue:{Issue}";
}

/// <summary>A unit opened an issue for the first time.</summary>
public sealed record IssueReceived(int Issue, int Unit) : Happening
{
    public override string Aggregate => $"issue:{Issue}";
}

/// <summary>A closed problem was marked as good practice.</summary>
public sealed record PracticeMarked(int Practice, Guid Problem) : Happening
{
    public override string Aggregate => $"practice:{Practice}";
}
