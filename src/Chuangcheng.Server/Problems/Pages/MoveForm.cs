using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>A move the reader may make now. It is posted to /problems/{id}/moves with move, note, until, unit, into, photos and formId.</summary>
public sealed record MoveForm
{
    /// <summary>A wire name.</summary>
    public required string Move { get; init; }

    /// <summary>It is what the case waits for: open, at the top. The others are folded.</summary>
    public bool Expected { get; init; }

    /// <summary>The move is only asked for; the office decides.</summary>
    public bool OnlyAsked { get; init; }
    public Ask Note { get; init; } = Ask.May;
    public Ask Until { get; init; }
    public Ask Unit { get; init; }
    public Ask Photos { get; init; }

    /// <summary>The number of another case.</summary>
    public Ask Into { get; init; }

    /// <summary>The units to choose from.</summary>
    public IReadOnlyList<Choice> Units { get; init; } = [];

    /// <summary>The unit the dispatch rule proposes.</summary>
    public string? ProposedUnit { get; init; }

    /// <summary>What was typed before the refusal.</summary>
    public string TypedNote { get; init; } = "";

    /// <summary>What is wrong with a field (note, until, unit, into, photos), in words.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();
}
