namespace Chuangcheng.Model.Happenings;

/// <summary>Units, sites, the catalogue or the calendar changed. <paramref name="What"/> is a kind, <paramref name="Count"/> the rows.</summary>
public sealed record RegisterChanged(string What, int Count) : Happening
{
    public override string Aggregate => $"register:{What}";
}

/// <summary>A unit went into another, which carries on its work.</summary>
public sealed record UnitMerged(int Unit, int Into) : Happening
{
    public override string Aggregate => $"unit:{Unit}";
}

/// <summary>An account was made, changed, locked or unlocked.</summary>
public sealed record AccountChanged(int Account, string What) : Happening
{
    public override string Aggregate => $"account:{Account}";
}

/// <summary>Somebody took data out as a file.</summary>
public sealed record Exported(string What, long Count) : Happening
{
    public override string Aggregate => $"export:{What}";
}
