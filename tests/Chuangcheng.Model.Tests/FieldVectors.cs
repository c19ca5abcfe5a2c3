using System.Text.Encodings.Web;
using System.Text.Json;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Tests;

/// <summary>What the model says of every kind of rule, as one file: the field app's own reckoning is held against the same lines (npm test in src/Chuangcheng.Field).</summary>
public sealed class FieldVectors
{
    private static readonly string[] Rules = ["BOOL", "OCC_GRADE", "COUNT_MIN:1", "COUNT_MIN:5", "RATE_MIN:0.8", "RATE_MIN:0.95", "RATE_MIN:1", "TIME_MAX:10min", "ASK:3/4", "ASK:4/4"];
    private static readonly int?[] Counts = [null, 0, 1, 2, 3, 4, 5, 10, 11, 79, 80, 94, 95, 100];
    private static readonly string[] Limits = ["1 CH", "2 CH", "24 CH", "72 CH", "1 WH", "2 WH", "4 WH", "8 WH", "9 WH", "40 WH", "1 WD", "3 WD", "5 WD", "15 WD", "1 ND", "7 ND", "30 ND", "90 ND"];

    /// <summary>Working day, lunch, evening, night, Friday afternoon, weekend, eve of a long holiday, a worked Sunday, New Year's Eve, beyond the calendar.</summary>
    private static readonly string[] Starts =
    [
        "2022-07-11 10:00", "2022-07-11 12:30", "2022-07-11 17:59", "2022-07-11 21:00", "2022-07-12 00:00", "2022-07-12 03:15", "2022-07-15 16:20", "2022-07-16 10:00", "2022-07-17 23:59", "2022-09-30 15:00",
        "2022-10-03 09:00", "2022-10-08 11:45", "2022-10-09 13:00", "2022-12-30 17:30", "2022-12-31 23:59", "2023-01-20 08:59", "2023-01-28 18:00", "2024-02-08 16:00", "2024-02-29 10:10", "2025-04-03 14:00",
        "2025-09-28 10:00", "2026-02-13 15:30", "2026-05-20 10:12", "2026-09-30 17:00", "2026-12-30 10:00", "2026-12-31 16:00", "2027-03-05 09:30",
    ];

    private static string File => Path.Combine(Root(), "src/Chuangcheng.Field/tests/vectors.json");

    [Fact]
    public void AreWhatTheModelSays()
    {
        var said = Text();
        if (Environment.GetEnvironmentVariable("CHUANGCHENG_APPROVE") == "1") System.IO.File.WriteAllText(File, said);
        System.IO.File.ReadAllText(File).ShouldBe(said, "CHUANGCHENG_APPROVE=1 writes the file anew");
    }

    [Fact]
    public void HoldEveryKindTheShippedEditionUses()
    {
        var kinds = Rules.Select(rule => rule.Split(':')[0]).ToHashSet();
        Shipped.Edition.CheckItems.Select(item => item.ScoreRule.ToString()!.Split(':')[0]).Except(kinds).ShouldBeEmpty();
        typeof(ScoreRule).GetNestedTypes().Length.ShouldBe(kinds.Count);
    }

    private static string Text()
    {
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        string Lines(IEnumerable<object?[]> rows) => "[\n" + string.Join(",\n", rows.Select(row => JsonSerializer.Serialize(row, options))) + "\n]";
        return $$"""
            {"calendar":{{JsonSerializer.Serialize(Calendar(), options)}},
            "unreadable":{{JsonSerializer.Serialize(Unreadable)}},
            "scores":{{Lines(Scores())}},
            "proofs":{{Lines(ProofRows())}},
            "deadlines":{{Lines(Deadlines())}}
            }

            """.ReplaceLineEndings("\n");
    }

    private static string[] Unreadable => [.. new[] { "", "BOOL:1", "OCC_GRADE:2", "COUNT_MIN", "COUNT_MIN:0", "COUNT_MIN:-3", "COUNT_MIN:x", "RATE_MIN:1.1", "RATE_MIN:0", "TIME_MAX:10", "TIME_MAX:0min", "ASK:5/4", "ASK:3", "MEDIAN:3" }
        .Where(text => !ScoreRule.TryParse(text, out _))];

    private static IEnumerable<object?[]> Scores() =>
        from text in Rules
        from result in Enum.GetValues<CheckResult>()
        from count in Counts
        let rule = ScoreRule.TryParse(text, out var read) ? read : throw new FormatException(text)
        select new object?[] { text, result.Wire(), count, (double)rule.Grade(result, count), rule.ContradictionOf(result, count) };

    private static IEnumerable<object?[]> ProofRows() =>
        from rule in Enum.GetValues<EvidenceRule>()
        from result in Enum.GetValues<CheckResult>()
        from onTheSpot in new[] { false, true }
        select new object?[] { rule.Wire(), result.Wire(), onTheSpot, Proofs.Of(rule, result, onTheSpot).Wire() };

    private static IEnumerable<object?[]> Deadlines() =>
        from start in Starts
        from limit in Limits
        let parts = limit.Split(' ')
        let due = Shipped.Clock.From(Shipped.At(start), TimeLimit.Parse(int.Parse(parts[0]), parts[1]))
        select new object?[] { Shipped.At(start).ToString("yyyy-MM-dd'T'HH:mm:sszzz"), limit, due.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'"), due.Provisional };

    /// <summary>As the day's package writes it.</summary>
    private static object Calendar()
    {
        var days = Shipped.Calendar.Arranged.OrderBy(day => day.Key).ToList();
        return new
        {
            version = 1, zone = DistrictTime.Shanghai.Zone, offsetMinutes = 480, off = days.Where(day => day.Value == DayKind.Off).Select(day => day.Key), work = days.Where(day => day.Value == DayKind.Work).Select(day => day.Key),
            years = days.Select(day => day.Key.Year).Distinct().Where(year => !Shipped.Calendar.IsProvisional(new DateOnly(year, 1, 1))),
            hours = WorkingHours.Default.Windows.Select(window => new[] { window.From.ToString("HH:mm"), window.To.ToString("HH:mm") }),
        };
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "Chuangcheng.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
