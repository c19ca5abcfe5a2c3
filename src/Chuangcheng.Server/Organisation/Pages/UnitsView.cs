using Chuangcheng.Server.Console;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>The tree of units, and one of them open.</summary>
public sealed record UnitsView(IReadOnlyList<UnitRow> Rows, UnitDetail? Open, bool MayManage)
{
    public IReadOnlyList<Choice> Kinds { get; init; } = [];
    public IReadOnlyList<Choice> Units { get; init; } = [];
    public int Total { get; init; }

    /// <summary>Found and not shown.</summary>
    public int LeftOut { get; init; }
    public string Q { get; init; } = "";

    public DateTimeOffset Now { get; init; }
    public bool Done { get; init; }
    public string? Error { get; init; }
}

/// <param name="Level">How deep below the reader's own unit.</param>
/// <param name="Gone">It has been merged or closed.</param>
public sealed record UnitRow(Guid Id, string Code, string Name, string Kind, int Level, int Below, bool Gone)
{
    /// <summary>Units below it that are folded up.</summary>
    public int Folded { get; init; }
}
