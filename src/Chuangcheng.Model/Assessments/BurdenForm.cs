namespace Chuangcheng.Model.Assessments;

/// <summary>What one form or step asks: known from the form, never from watching who fills it (R-BURDEN-10).</summary>
/// <param name="Entries">Fields to fill.</param>
/// <param name="Minutes">Usual minutes, as an assumption that is printed with the report.</param>
public sealed record BurdenForm(string Code, int Entries, decimal Minutes)
{
    public static BurdenForm Visit { get; } = new("visit", 2, 1);
    public static BurdenForm Check { get; } = new("check", 1, .2m);
    public static BurdenForm Move { get; } = new("move", 1, 1);
    public static BurdenForm Return { get; } = new("return", 1, 2);
    public static BurdenForm Received { get; } = new("inspected", 0, 10);

    /// <summary>A problem handed to a unit: read, understood and passed on.</summary>
    public static BurdenForm Message { get; } = new("message", 0, .5m);
    public static BurdenForm Patrol { get; } = new("patrol", 1, .1m);

    /// <summary>A text pasted, its figures looked through.</summary>
    public static BurdenForm Report { get; } = new("report", 1, 3);

    /// <summary>Headline and text, typed for a bulletin.</summary>
    public static BurdenForm News { get; } = new("news", 2, 5);

    /// <summary>Title, kind, day and source of a piece of material somebody wrote.</summary>
    public static BurdenForm Material { get; } = new("material", 4, 5);

    /// <summary>What was made of something recorded before – a problem of a failed check, news of a report, material of the ledger – would have asked, had it to be typed again: place, item, unit, note, limit.</summary>
    public static BurdenForm Spared { get; } = new("spared", 5, 2);

    public static IReadOnlyList<BurdenForm> All { get; } = [Visit, Check, Move, Return, Message, Received, Patrol, Report, News, Material];
}
