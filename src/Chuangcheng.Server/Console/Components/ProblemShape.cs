namespace Chuangcheng.Server.Console.Components;

/// <summary>
/// How a state looks beside its word: a dial that fills as the case goes forward, and its own sign where it leaves the road.
/// </summary>
/// <param name="Tone">The class that colours it.</param>
/// <param name="Drawing">SVG inside a box of 16 × 16.</param>
public sealed record ProblemShape(string Tone, string Drawing)
{
    private const string Ring = "<circle class=ring cx=8 cy=8 r=6 />";
    private const string Disc = "<circle cx=8 cy=8 r=7 />";
    private const string Check = "<path class=cut d='m4.8 8.2 2.2 2.2 4.2-4.6'/>";

    /// <summary>The thirteen states by their wire names, in the order of the road.</summary>
    public static IReadOnlyDictionary<string, ProblemShape> All { get; } = new Dictionary<string, ProblemShape>
    {
        ["reported"] = new("wait", "<circle class='ring dashed' cx=8 cy=8 r=6 />"),
        ["registered"] = new("wait", Ring),
        ["assigned"] = new("go", Ring + "<path d='M8 8V4a4 4 0 0 1 4 4Z'/>"),
        ["inWork"] = new("go", Ring + "<path d='M8 4a4 4 0 0 1 0 8Z'/>"),
        ["fedBack"] = new("check", Ring + "<path d='M8 8V4a4 4 0 1 1-4 4Z'/>"),
        ["closed"] = new("done", Disc + Check),
        ["watching"] = new("done", Ring + "<path class=ring d='m5.4 8.1 1.9 1.9 3.4-3.8'/>"),
        ["archived"] = new("rest", "<rect x=1.5 y=1.5 width=13 height=13 rx=2.5 />" + Check),
        ["rebounded"] = new("back", "<path class=ring d='M3.2 9.8A5.2 5.2 0 1 0 4 4.6'/><path d='M1.6 2.4v5l4.6-1.8Z'/>"),
        ["longTerm"] = new("hold", Ring + "<path class=ring d='M6.3 5.8v4.4M9.7 5.8v4.4'/>"),
        ["rejected"] = new("rest", Ring + "<path class=ring d='m4 12 8-8'/>"),
        ["merged"] = new("rest", "<path class=ring d='M3.5 2v2.5C3.5 7.5 8 7 8 10.5V14M12.5 2v2.5C12.5 7.5 8 7 8 10.5'/>"),
        ["withdrawn"] = new("rest", Ring + "<path class=ring d='m5.7 5.7 4.6 4.6m0-4.6-4.6 4.6'/>"),
    };

    public static string Overdue => "<path d='M8 1.2 15.4 14.4H.6Z'/><path class=cut d='M8 6v4M8 11.6v1.2'/>";

    /// <summary>An unknown state is shown as waiting, never dropped.</summary>
    public static ProblemShape Of(string state) => All.TryGetValue(state, out var shape) ? shape : All["reported"];
}
