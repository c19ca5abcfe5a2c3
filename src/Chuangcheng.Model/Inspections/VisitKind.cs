namespace Chuangcheng.Model.Inspections;

/// <summary>Kinds of inspection (domain 5). The numbers are stored: never renumber.</summary>
public enum VisitKind : byte
{
    /// <summary>实地考察.</summary>
    Round = 1,
    /// <summary>巡查, 一日三巡.</summary>
    Patrol = 2,
    /// <summary>全覆盖检查.</summary>
    FullCoverage = 3,
    /// <summary>专项检查.</summary>
    Special = 4,
    /// <summary>暗访, 四不两直.</summary>
    Unannounced = 5,
    /// <summary>督导.</summary>
    Supervision = 6,
    /// <summary>回头看.</summary>
    Recheck = 7,
    /// <summary>模拟测评.</summary>
    Mock = 8,
}
