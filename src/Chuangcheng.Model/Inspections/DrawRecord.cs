namespace Chuangcheng.Model.Inspections;

/// <summary>What a draw was made from, kept as it stood: with the seed anybody draws the same again.</summary>
public sealed class DrawRecord
{
    public required int Round { get; init; }
    public required long Seed { get; init; }

    /// <summary>So many of each stratum; null draws a share of all.</summary>
    public required int? Each { get; init; }
    public required int Percent { get; init; }

    /// <summary>Each as <see cref="Candidate.ToString"/> writes it, one a line.</summary>
    public required string Candidates { get; init; }

    /// <summary>User names the teams were drawn from, one a line; empty when they were named.</summary>
    public string People { get; init; } = "";

    public required DateTimeOffset DrawnAt { get; init; }

    /// <summary>The draw made again.</summary>
    public IReadOnlyList<Candidate> Again()
    {
        var candidates = Candidates.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Candidate.Parse).OfType<Candidate>().ToList();
        return Each is { } each ? Draw.OfEach(candidates, each, Seed) : Draw.Share(candidates, Percent, Seed);
    }
}

/// <summary>Something that may be drawn.</summary>
/// <param name="No">The site's number.</param>
/// <param name="Code">What is hashed with the seed.</param>
/// <param name="Stratum">Drawn from separately: type and street.</param>
/// <param name="Weight">1 is usual; twice the weight is drawn about twice as often.</param>
public sealed record Candidate(int No, string Code, string Stratum, int Weight)
{
    public static Candidate? Parse(string line) =>
        line.Split('\t') is [var no, var code, var stratum, var weight]
        && int.TryParse(no, System.Globalization.CultureInfo.InvariantCulture, out var number) && int.TryParse(weight, System.Globalization.CultureInfo.InvariantCulture, out var by)
            ? new(number, code, stratum, by) : null;

    public override string ToString() => FormattableString.Invariant($"{No}\t{Code}\t{Stratum}\t{Weight}");
}
