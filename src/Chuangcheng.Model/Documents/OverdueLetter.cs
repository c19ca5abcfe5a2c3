using System.Globalization;

namespace Chuangcheng.Model.Documents;

/// <param name="DaysOver">Whole days since the deadline.</param>
public sealed record OverdueLine(string Number, string Place, string Item, DateOnly Due, int DaysOver);

/// <summary>What a 督办函 says to a unit about cases past their deadline.</summary>
public sealed record OverdueLetter
{
    private const int MostListed = 20, DaysGiven = 7;

    public required string Issuer { get; init; }

    /// <summary>云创办函〔2026〕12号; empty is left for the register of papers.</summary>
    public string Number { get; init; } = "";

    public required string Unit { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Null gives a week.</summary>
    public DateOnly? Until { get; init; }

    public required IReadOnlyList<OverdueLine> Overdue { get; init; }

    public string Provenance { get; init; } = "";

    public SupervisionLetter Letter() => new()
    {
        Issuer = Issuer, Number = Number.Length > 0 ? Number : Numbering.Open(Date.Year), Title = "关于限期整改逾期问题的督办函", Addressee = Unit, Date = Date, Provenance = Provenance,
        Facts = string.Create(CultureInfo.InvariantCulture, $"截至{Numbering.Day(Date)}，你单位主责的{Overdue.Count}项问题超过整改时限仍未办结：{string.Join('；', Overdue.Take(MostListed).Select((line, i) => Listed(line, i + 1)))}{(Overdue.Count > MostListed ? "；其余见台账" : "")}。"),
        Basis = "上述问题已按责任分工交办你单位，整改时限以交办单为准。", Consequence = "逾期仍未完成的，将按规定提请督查部门专项督办。",
        Requirement = $"请你单位于{Numbering.Day(Until ?? Date.AddDays(DaysGiven))}前完成整改，并书面反馈整改情况和长效措施；确需延期或协调解决的，请在此之前说明。",
    };

    private static string Listed(OverdueLine line, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number}. {line.Place}，{line.Item}（{line.Number}），应于{Numbering.Day(line.Due)}前完成，{(line.DaysOver > 0 ? $"已超过{line.DaysOver}天" : "已超时")}");
}
