using static Chuangcheng.Model.Organisation.Right;

namespace Chuangcheng.Model.Organisation;

/// <summary>The rights of each role, on one page.</summary>
public static class Rights
{
    private const Right Reading = ReadRegister | ReadLedger | ReadMeasures | Export;
    private const Right Working = Reading | MoveProblems | KeepPhotos;

    public static Right Of(Role role) => role switch
    {
        Role.Office => Working | RecordVisits | KeepRegister | PlanInspections | SubmitNews | EditBulletins | SignBulletins | HandleBulletins | KeepMaterials | KeepAssessments | ReadRollUps,
        Role.Leader => Reading | ReadRollUps | SignBulletins | HandleBulletins,
        Role.Inspector => Working | RecordVisits,
        Role.Street => Working | RecordVisits | KeepRegister | SubmitNews | KeepMaterials | KeepAssessments,
        Role.Department => Working | RecordVisits | SubmitNews | KeepMaterials,
        Role.Discipline => Reading,
        Role.Auditor => ReadHistory | ReadRegister,
        Role.Admin => ReadRegister | ManageRegister | KeepRegister,
        Role.Security => ManageAccounts | ReadRegister,
        Role.Performance => ReadRollUps,
        _ => None,
    };
}
