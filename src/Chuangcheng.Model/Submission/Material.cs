namespace Chuangcheng.Model.Submission;

/// <summary>One piece handed in for one indicator.</summary>
public sealed class Material
{
    public required Guid Id { get; init; }

    public required int No { get; init; }

    /// <summary>The number of its <see cref="DocumentReview"/>.</summary>
    public required int Submission { get; init; }

    public required int District { get; init; }

    /// <summary>Ⅲ code.</summary>
    public required string Indicator { get; init; }

    public required MaterialKind Kind { get; init; }

    /// <summary>Of a picture, its caption.</summary>
    public required string Title { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Where its numbers or its image come from.</summary>
    public string Source { get; set; } = "";

    /// <summary>The day it was made, issued or taken.</summary>
    public required DateOnly Dated { get; set; }

    /// <summary>SHA-256 of the image; null without one.</summary>
    public string? Photo { get; set; }

    /// <summary>jpg or png; empty without an image.</summary>
    public string PhotoType { get; set; } = "";

    /// <summary>The unit that answers for it.</summary>
    public required int Unit { get; set; }

    /// <summary>What it was filled from: bulletin:…, problems:…, photo:…; empty when somebody wrote it.</summary>
    public string Origin { get; init; } = "";

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>An account's number.</summary>
    public required int AddedBy { get; init; }

    public int Version { get; set; }
}
