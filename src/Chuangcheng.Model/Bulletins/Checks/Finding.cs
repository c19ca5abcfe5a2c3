namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>What a check found before signing (R-BUL-03).</summary>
/// <param name="Code">leader-name, leader-title, leader-order, unit-unknown, date-impossible, date-later, weekday, leading-zero, sum, sum-parts, repeated, ledger, forbidden, personal-data, half-width, full-width, unpaired or too-long.</param>
/// <param name="Arguments">For the sentence that words it: what stands there first.</param>
/// <param name="Fix">What to put in place of the stretch; null when only a person can tell.</param>
public sealed record Finding(string Code, Where Where, IReadOnlyList<string> Arguments, string? Fix = null);
