namespace Chuangcheng.Model.Bulletins;

public sealed record BulletinItem
{
    /// <summary>Null for briefs.</summary>
    public string? Headline { get; init; }

    /// <summary>The running text, without headline and closing brackets.</summary>
    public string Text { get; init; } = "";

    /// <summary>The contributor in brackets at the end; else the unit it is about.</summary>
    public string? Unit { get; init; }

    public string? Actor { get; init; }

    /// <summary>…也开展了相关活动.</summary>
    public IReadOnlyList<string> AlsoUnits { get; init; } = [];

    /// <summary>An inner 【…】 of a 【简讯】.</summary>
    public string? Category { get; init; }

    /// <summary>本刊综合: each unit is an item of its own.</summary>
    public string? Group { get; init; }

    /// <summary>Ⅲ-58城市精细化管理.</summary>
    public IReadOnlyList<string> IndicatorCodes { get; init; } = [];

    public IReadOnlyList<Figure> Figures { get; init; } = [];
}
