namespace Chuangcheng.Model.Indicators;

/// <summary>What an edition is called, from when it holds, and whether it is only an example (R-CAT-02).</summary>
public sealed record EditionHeading(string Code, string NameZh, string NameEn, DateOnly Since, bool IsExample);
