namespace Chuangcheng.Model.Happenings;

/// <summary>A version of a scheme was made.</summary>
public sealed record SchemeKept(Guid Scheme, int Version) : Happening
{
    public override string Aggregate => $"scheme:{Scheme}";
}

/// <summary>A period was opened, published or corrected. <paramref name="Hash"/> is that of its sheets, empty while it is open.</summary>
public sealed record AssessmentMoved(int Period, string What, int Revision, string Hash) : Happening
{
    public override string Aggregate => $"assessment:{Period}";
}

/// <summary>A finding was contested, or the contest decided.</summary>
public sealed record AppealMoved(int Appeal, int Period, int Unit, string What) : Happening
{
    public override string Aggregate => $"appeal:{Appeal}";
}

/// <summary>Something a score depends on was entered: figures, a negative event, a result from outside, a handing over.</summary>
public sealed record AssessmentEntered(string What, int No, int Count) : Happening
{
    public override string Aggregate => $"assessment-{What}:{No}";
}
