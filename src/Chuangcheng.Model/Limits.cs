namespace Chuangcheng.Model;

/// <summary>Bounds used by rule, schema and form alike.</summary>
public static class Limits
{
    /// <summary>Characters of a note, counted as UTF-16 units so that every store agrees.</summary>
    public const int NoteLength = 2000;

    /// <summary>Characters of a name, an address, a code.</summary>
    public const int NameLength = 200;

    public const int ChecksPerVisit = 500;

    public const int PhotosPerCheck = 20;

    /// <summary>Bytes of one photo.</summary>
    public const long PhotoBytes = 20 * 1024 * 1024;

    /// <summary>The most occurrences one check can count.</summary>
    public const int Count = 1_000_000;

    public const int PageSize = 200;

    /// <summary>No record is older: the first list of civilized cities is of 2005, hotline records reach further back.</summary>
    public static DateTimeOffset Earliest { get; } = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How far a device's clock may run ahead of the server's.</summary>
    public static TimeSpan ClockAhead { get; } = TimeSpan.FromDays(1);
}
