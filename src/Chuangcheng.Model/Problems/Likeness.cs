using Chuangcheng.Model.Sites;

namespace Chuangcheng.Model.Problems;

/// <summary>Why two problems may be one.</summary>
public enum LikeReason : byte
{
    SamePlace = 1,
    Near = 2,
    SameItem = 3,
    SameKind = 4,
    AlikeWords = 5,
}

/// <param name="Score">0 to 100; at least <see cref="Likeness.Worth"/> is worth a look.</param>
/// <param name="Metres">Between them; null when one has no coordinates.</param>
/// <param name="Words">Share of the words' pairs of characters they have in common, 0 to 1.</param>
public sealed record Likeness(int Score, double? Metres, double Words, IReadOnlyList<LikeReason> Reasons)
{
    public const int Worth = 50;

    /// <summary>Metres within which two places are near each other.</summary>
    public const int NearMetres = 100;

    private const double AlikeFrom = .5;

    /// <summary>Place weighs most, then what it is, then the words.</summary>
    public static Likeness Of(Problem a, Problem b)
    {
        var reasons = new List<LikeReason>();
        double? metres = a is { Longitude: { } x1, Latitude: { } y1 } && b is { Longitude: { } x2, Latitude: { } y2 } ? Surroundings.Distance(new Coordinate(x1, y1), new Coordinate(x2, y2)) : null;
        var words = Shared($"{a.Place}{a.Note}", $"{b.Place}{b.Note}");
        var score = 0;
        if (a.PlaceKey == b.PlaceKey) Add(LikeReason.SamePlace, 50);
        else if (metres <= NearMetres) Add(LikeReason.Near, 30);
        if (a.Item.Length > 0 && a.Item == b.Item) Add(LikeReason.SameItem, 35);
        else if (a.Nature.Length > 0 && a.Nature == b.Nature) Add(LikeReason.SameKind, 30);
        if (words >= AlikeFrom) Add(LikeReason.AlikeWords, (int)(words * 20));
        return new(Math.Min(100, score), metres, words, reasons);

        void Add(LikeReason reason, int points)
        {
            reasons.Add(reason);
            score += points;
        }
    }

    /// <summary>Pairs of characters in common (Jaccard); order and length matter little, as two people write it.</summary>
    internal static double Shared(string a, string b)
    {
        var (left, right) = (Pairs(a), Pairs(b));
        if (left.Count == 0 || right.Count == 0) return 0;
        var common = left.Count(right.Contains);
        return (double)common / (left.Count + right.Count - common);
    }

    private static HashSet<(char, char)> Pairs(string text)
    {
        var key = PlaceKey.Of(text);
        var pairs = new HashSet<(char, char)>();
        for (var i = 1; i < key.Length; i++)
            if (key[i - 1] != ' ' && key[i] != ' ') pairs.Add((key[i - 1], key[i]));
        return pairs;
    }
}
