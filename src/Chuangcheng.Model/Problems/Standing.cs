using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Problems;

/// <summary>How somebody stands to one problem; decides which edges of the lifecycle are open to them.</summary>
[Flags]
public enum Standing
{
    None = 0,
    /// <summary>The ledger itself.</summary>
    System = 1,
    /// <summary>The creation office: dispatches and decides.</summary>
    Office = 2,
    /// <summary>Somebody of the responsible unit.</summary>
    Handler = 4,
    /// <summary>May say whether it is true and whether it is fixed: office, inspector, or the street on whose ground it lies.</summary>
    Verifier = 8,
}

public static class Standings
{
    /// <summary>The handler's own unit never verifies its own work (R-LED-09).</summary>
    public static Standing Of(Actor actor, Problem problem)
    {
        if (actor.IsSystem) return Standing.System;
        var handler = problem.Responsible != 0 && actor.Boundary.Covers(problem.Responsible);
        return actor.Role switch
        {
            // The office may write down for a unit what the unit says by telephone; whoever does still cannot verify it.
            Role.Office => Standing.Office | Standing.Verifier | Standing.Handler,
            Role.Inspector => Standing.Verifier,
            Role.Street when handler => Standing.Handler,
            Role.Street when actor.Boundary.Covers(problem.Territory) => Standing.Verifier,
            Role.Department when handler => Standing.Handler,
            _ => Standing.None,
        };
    }
}
