namespace Chuangcheng.Model.Happenings;

/// <summary>A unit sent a report.</summary>
public sealed record ReportSent(Guid Report) : Happening
{
    public override string Aggregate => $"report:{Report}";
}

/// <summary>Figures of a report went into the results ledger.</summary>
public sealed record ResultsConfirmed(Guid Report, int Count) : Happening
{
    public override string Aggregate => $"report:{Report}";
}

/// <summary>A word counts as another, or no more.</summary>
public sealed record SynonymChanged(int Kind) : Happening
{
    public override string Aggregate => $"synonyms:{District}";
}
