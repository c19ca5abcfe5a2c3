using Chuangcheng.Model.Bulletins.Desk;

namespace Chuangcheng.Server.Bulletins;

/// <summary>A live figure as programs see it.</summary>
/// <param name="Seq">Stands in the text as {1}.</param>
/// <param name="Happening">The last happening it includes.</param>
/// <param name="FrozenAt">When it was signed.</param>
/// <param name="Records">Where it opens into its records.</param>
public sealed record FigureLine(int Seq, string Measure, string Query, string Shown, DateTimeOffset AsOf, long Happening, DateTimeOffset? FrozenAt, string Records)
{
    internal static FigureLine Of(LiveFigure f) => new(f.Seq, f.Measure, f.Query, f.Shown, f.AsOf, f.Happening, f.FrozenAt, $"/api/measures/{f.Measure}/records?{f.Query}");
}
