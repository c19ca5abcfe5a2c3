using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>Pasting: the text, and once it was read, the drafts.</summary>
/// <param name="Drafts">Null before anything was pasted.</param>
public sealed record PasteView(string Text = "", IReadOnlyList<DraftLine>? Drafts = null)
{
    /// <summary>Code and name of each item, as the field offers them.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];
    public IReadOnlyList<string> Units { get; init; } = [];
    public string? Error { get; init; }

    /// <summary>How many were registered a moment ago; null when none were.</summary>
    public int? Opened { get; init; }

    /// <summary>Numbers of open cases that were there already.</summary>
    public string Existing { get; init; } = "";
}

/// <param name="Item">Code and name; empty when nothing pointed to one.</param>
/// <param name="Due">yyyy-MM-ddTHH:mm, for the field.</param>
public sealed record DraftLine(string Words, string Place, bool IsSite, string Item, string Unit, string Due, bool Take);
