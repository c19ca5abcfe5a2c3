namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>The form of a case worth telling.</summary>
public sealed record PracticeView(Guid Problem, string Number, string Place, PracticeBody Typed)
{
    public string? Refusal { get; init; }
}
