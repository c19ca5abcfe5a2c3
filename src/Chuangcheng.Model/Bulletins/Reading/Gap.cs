namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>What was left out in front of a character.</summary>
[Flags]
internal enum Gap : byte
{
    None = 0,
    Space = 1,
    Line = 2,

    /// <summary>Bold begins or ends.</summary>
    Emphasis = 4,

    /// <summary>A full-width space: what divides a run-in headline from its text.</summary>
    Wide = 8,
}
