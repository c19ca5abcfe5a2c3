namespace Chuangcheng.Model.Indicators;

public static class AfterPhoto
{
    /// <summary>R-BURDEN-03: a photo of the result is asked for failed static items and severity 3 only, never for what was fixed on the spot.</summary>
    public static bool IsAsked(CheckItem item, bool fixedOnTheSpot) =>
        !fixedOnTheSpot && item.EvidenceRule is (EvidenceRule.FailPhoto or EvidenceRule.FailPhotoOptional)
        && (item.Dimension == Dimension.Static || item.Severity == 3);
}
