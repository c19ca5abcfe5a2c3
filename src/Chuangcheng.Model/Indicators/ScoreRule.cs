using System.Globalization;

namespace Chuangcheng.Model.Indicators;

/// <summary>How an item's grade comes from the verdict and the count (domain 3.7). The verdict is never overruled.</summary>
public abstract record ScoreRule
{
    private ScoreRule() { }

    /// <summary>Pass or fail.</summary>
    public sealed record Bool : ScoreRule
    {
        public override decimal Grade(CheckResult result, int? count) => result == CheckResult.Pass ? 1 : 0;
        protected override bool? MeetsStandard(int count) => null;
        public override string ToString() => "BOOL";
    }

    /// <summary>Status description: no case 1, one .66, two .33, three and more 0.</summary>
    public sealed record OccurrenceGrade : ScoreRule
    {
        public override decimal Grade(CheckResult result, int? count) => (result, count) switch
        {
            (CheckResult.Pass, _) => 1,
            (_, null or <= 1) => .66m,
            (_, 2) => .33m,
            _ => 0,
        };

        protected override bool? MeetsStandard(int count) => count == 0;
        public override string ToString() => "OCC_GRADE";
    }

    /// <summary>At least so many.</summary>
    public sealed record CountAtLeast(int Least) : ScoreRule
    {
        public override decimal Grade(CheckResult result, int? count) => result == CheckResult.Pass ? 1 : 0;
        protected override bool? MeetsStandard(int count) => count >= Least;
        public override string ToString() => FormattableString.Invariant($"COUNT_MIN:{Least}");
    }

    /// <summary>At least this share; the amount measured is in percent.</summary>
    public sealed record RateAtLeast(decimal Least) : ScoreRule
    {
        public override decimal Grade(CheckResult result, int? count) => result == CheckResult.Pass ? 1 : 0;
        protected override bool? MeetsStandard(int count) => count >= Least * 100;
        public override string ToString() => FormattableString.Invariant($"RATE_MIN:{Least:0.00}");
    }

    /// <summary>Within so many minutes.</summary>
    public sealed record MinutesAtMost(int Most) : ScoreRule
    {
        public override decimal Grade(CheckResult result, int? count) => result == CheckResult.Pass ? 1 : 0;
        protected override bool? MeetsStandard(int count) => count <= Most;
        public override string ToString() => FormattableString.Invariant($"TIME_MAX:{Most}min");
    }

    /// <summary>So many of the people asked know.</summary>
    public sealed record Ask(int Know, int Of) : ScoreRule
    {
        public override decimal Grade(CheckResult result, int? count) => result == CheckResult.Pass ? 1 : 0;
        protected override bool? MeetsStandard(int count) => count >= Know;
        public override string ToString() => FormattableString.Invariant($"ASK:{Know}/{Of}");
    }

    /// <returns>0 to 1; meaningful only for pass and fail, as other results leave the denominator.</returns>
    public abstract decimal Grade(CheckResult result, int? count);

    /// <returns>count-says-pass or count-says-fail when the count contradicts the verdict; else null.</returns>
    public string? ContradictionOf(CheckResult result, int? count) =>
        count is not { } number || result is not (CheckResult.Pass or CheckResult.Fail) || MeetsStandard(number) is not { } meets || meets == (result == CheckResult.Pass)
            ? null : meets ? "count-says-pass" : "count-says-fail";

    /// <summary>Null when the count says nothing about the standard.</summary>
    protected abstract bool? MeetsStandard(int count);

    public static bool TryParse(string? text, out ScoreRule rule)
    {
        var parts = (text ?? "").Split(':', 2);
        var (kind, of) = (parts[0], parts.Length > 1 ? parts[1] : "");
        ScoreRule? read = kind switch
        {
            "BOOL" when of.Length == 0 => new Bool(),
            "OCC_GRADE" when of.Length == 0 => new OccurrenceGrade(),
            "COUNT_MIN" when Number(of) is { } least => new CountAtLeast(least),
            "RATE_MIN" when decimal.TryParse(of, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= 1 => new RateAtLeast(rate),
            "TIME_MAX" when of.EndsWith("min", StringComparison.Ordinal) && Number(of[..^3]) is { } most => new MinutesAtMost(most),
            "ASK" when of.Split('/') is [var k, var n] && Number(k) is { } know && Number(n) is { } asked && know <= asked => new Ask(know, asked),
            _ => null,
        };
        rule = read ?? new Bool();
        return read is not null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
