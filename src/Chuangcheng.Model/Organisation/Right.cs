namespace Chuangcheng.Model.Organisation;

/// <summary>What a route asks of an account. A route without one is closed to everybody.</summary>
[Flags]
public enum Right
{
    None = 0,
    /// <summary>Units, sites, indicators, site types, check lists.</summary>
    ReadRegister = 1,
    ReadLedger = 2,
    ReadMeasures = 4,
    RecordVisits = 8,
    /// <summary>Which moves are open is decided by the lifecycle's table and the standing of the actor.</summary>
    MoveProblems = 16,
    KeepPhotos = 32,
    /// <summary>Units, the catalogue, the calendar.</summary>
    ManageRegister = 64,
    ManageAccounts = 128,
    ReadHistory = 256,
    Export = 512,
    /// <summary>Sites, facilities, people, posts and who answers for what, inside one's boundary.</summary>
    KeepRegister = 1024,
    /// <summary>Rounds, plans, key periods.</summary>
    PlanInspections = 2048,
    /// <summary>News for a bulletin.</summary>
    SubmitNews = 4096,
    /// <summary>Compiling and proofreading issues, their series, cases worth telling.</summary>
    EditBulletins = 8192,
    /// <summary>核签; taking an issue back.</summary>
    SignBulletins = 16384,
    /// <summary>Steps of an issue: which are open is decided by the desk's table.</summary>
    HandleBulletins = 32768,
    /// <summary>Materials for the document review.</summary>
    KeepMaterials = 65536,
    /// <summary>Schemes, periods, what is entered into them and decisions on appeals: the district's, or a street's for its communities.</summary>
    KeepAssessments = 1048576,
    /// <summary>Frozen roll-ups and their export, for the performance office.</summary>
    ReadRollUps = 2097152,
}
