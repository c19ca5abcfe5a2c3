namespace Chuangcheng.Model.Documents;

/// <summary>The page of GB/T 9704-2012 in millimetres: A4, 22 lines of 28 characters in a type area of 156 × 225 (domain 15.1).</summary>
public static class OfficialPage
{
    public const double Width = 210, Height = 297, Top = 37, Bottom = 35, Left = 28, Right = 26, TypeWidth = 156, TypeHeight = 225;

    public const int LinesPerPage = 22, CharactersPerLine = 28;

    /// <summary>三号.</summary>
    public const double BodyPoints = 16;

    /// <summary>225 mm ÷ 22, in twips, rounded down so that 22 lines always fit.</summary>
    public const int LinePitchTwips = 579;

    /// <summary>What a character of body size gives up so that 28 of them fill 156 mm, in twips.</summary>
    public const int TighterTwips = -5;

    /// <summary>From the edge of the page to the lower edge of the page number's line: the dash then stands 7 mm under the type area.</summary>
    public const double FooterDistance = 25.6;

    public const double LineHeight = LinePitchTwips * 25.4 / 1440;

    public const double TypeWidthPoints = TypeWidth * 72 / 25.4;

    public static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    public static double Millimetres(double points) => points * 25.4 / 72;
}
