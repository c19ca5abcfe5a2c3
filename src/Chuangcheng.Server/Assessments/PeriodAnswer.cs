namespace Chuangcheng.Server.Assessments;

/// <param name="State">open or published.</param>
/// <param name="Hash">SHA-256 over the sheets in force; it stands in the chain of happenings too.</param>
public sealed record PeriodLine(
    Guid Id, string Name, DateOnly From, DateOnly To, DateOnly CutOff, string State, DateTimeOffset? PublishedAt, DateOnly? AppealUntil, int Revision, string Hash, Guid Scheme, int SchemeVersion, string SchemeName, string OwnerName);

/// <param name="Value">0 to 100; null is no data, left out of the score.</param>
/// <param name="Share">What it weighs once components without data are left out.</param>
/// <param name="Points">Its part of the score.</param>
public sealed record ComponentLine(string Code, string Source, decimal Weight, decimal? Value, decimal Share, decimal Points, int Cases, int Good);

/// <param name="Score">Two decimals; null is no data.</param>
/// <param name="Rank">Inside its class; null when not ranked or not shown to the caller.</param>
/// <param name="WhyNot">no-sites, no-data or few-cases.</param>
/// <param name="Band">good from 90, fair from 85, under, unknown.</param>
/// <param name="Change">Against the period before of the same scheme.</param>
public sealed record UnitLine(Guid Unit, string Name, decimal? Score, int? Rank, string? WhyNot, string Band, int Cases, bool Vetoed, decimal? Change, IReadOnlyList<ComponentLine> Components);

public sealed record ClassLine(string Code, string Name, IReadOnlyList<UnitLine> Units);

/// <param name="Before">Score before; null is no data.</param>
/// <param name="Said">Why it was corrected.</param>
public sealed record CorrectionLine(int Revision, Guid Unit, string Name, decimal? Before, decimal? After, string Said, DateTimeOffset At);

/// <param name="HeldBefore">The unit that hands it over; null when nobody held it.</param>
public sealed record FlagLine(string Class, string Kind, Guid Unit, string Name, Guid? HeldBefore, string? HeldBeforeName, DateOnly? HandedOver, string Note);

/// <param name="RanksWarning">Said wherever ranks are shown to more than the owner.</param>
public sealed record PeriodAnswer(PeriodLine Period, string? RanksWarning, decimal Total, IReadOnlyList<ClassLine> Classes, IReadOnlyList<FlagLine> Flags, IReadOnlyList<CorrectionLine> Corrections);
