namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>The form of a meeting's minutes, as it was filled in.</summary>
/// <param name="Decisions">A paragraph a line.</param>
/// <param name="Attended">Names, divided as people divide them.</param>
public sealed record MinutesView(string Masthead, string Number, string Issuer, DateOnly Date, string Meeting, string Decisions, string Attended, string Excused, string SatIn, string SentTo)
{
    public string? Refusal { get; init; }
}
