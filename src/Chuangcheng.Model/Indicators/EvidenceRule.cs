namespace Chuangcheng.Model.Indicators;

/// <summary>What proof an item asks for (R-BURDEN-03). A passed item never needs a photo.</summary>
public enum EvidenceRule
{
    /// <summary>Behaviour is not photographed.</summary>
    None,
    FailPhoto,
    FailPhotoOptional,
    RecordRef,
    CallLog,
}
