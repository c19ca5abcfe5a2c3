namespace Chuangcheng.Model.Time;

/// <summary>What an arrangement says of a day. Stored numbers: never renumber.</summary>
public enum DayKind : byte
{
    /// <summary>放假.</summary>
    Off = 1,
    /// <summary>调休上班.</summary>
    Work = 2,
}
