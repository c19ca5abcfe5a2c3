namespace Chuangcheng.Model.Indicators;

/// <summary>What a finding is asked to bring along (R-BURDEN-03). Nothing of it is demanded: a visit without is recorded all the same.</summary>
public enum Proof
{
    Nothing,
    Photo,
    /// <summary>A photo when it helps.</summary>
    PhotoWelcome,
    /// <summary>The number or title of the record looked at.</summary>
    Record,
    /// <summary>What was said on the telephone, and when.</summary>
    Call,
}

public static class Proofs
{
    /// <summary>A passed item never asks for anything; what was fixed on the spot shows itself before it is fixed, if it can.</summary>
    public static Proof Of(EvidenceRule rule, CheckResult result, bool fixedOnTheSpot) => result != CheckResult.Fail ? Proof.Nothing : rule switch
    {
        EvidenceRule.FailPhoto => fixedOnTheSpot ? Proof.PhotoWelcome : Proof.Photo,
        EvidenceRule.FailPhotoOptional => Proof.PhotoWelcome,
        EvidenceRule.RecordRef => Proof.Record,
        EvidenceRule.CallLog => Proof.Call,
        _ => Proof.Nothing,
    };
}
