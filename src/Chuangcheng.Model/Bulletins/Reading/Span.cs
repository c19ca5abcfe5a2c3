namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>A stretch of the running text; empty when there is none.</summary>
internal readonly record struct Span(int From, int To)
{
    public static readonly Span None = new(-1, -1);

    public bool IsEmpty => From < 0 || To <= From;

    public int Length => IsEmpty ? 0 : To - From;
}
