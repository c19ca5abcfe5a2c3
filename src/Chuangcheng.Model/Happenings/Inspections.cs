namespace Chuangcheng.Model.Happenings;

/// <summary>A visit was recorded.</summary>
public sealed record VisitRecorded(long Visit, Guid Id, int Checks) : Happening
{
    public override string Aggregate => $"visit:{Visit}";
}

/// <summary>An item failed at a place. <paramref name="Place"/> is the visit's place, so that checks of one place are followed up in order.</summary>
public sealed record CheckFailed(long Visit, int Item, string Place) : Happening
{
    public override string Aggregate => $"place:{Place}";
}

/// <summary>A ground was walked and nothing was found there.</summary>
public sealed record GroundWalked(long Patrol, Guid Id, int Ground) : Happening
{
    public override string Aggregate => $"patrol:{Patrol}";
}
