using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Tests.Organisation;

public sealed class TheTree
{
    [Fact]
    public void IsTheBoundary()
    {
        var street = Some.Tree.BoundaryOf(Some.Street);
        street.Units().ShouldBe([Some.Street, Some.Community]);
        street.WholeDistricts.ShouldBeEmpty();
        var district = Some.Tree.BoundaryOf(Some.District);
        district.SeesWhole(Some.District).ShouldBeTrue();
        district.SeesWhole(Some.Elsewhere).ShouldBeFalse();
        district.Covers(Some.Elsewhere).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Role.Office, "ReadRegister, ReadLedger, ReadMeasures, RecordVisits, MoveProblems, KeepPhotos, Export, KeepRegister, PlanInspections, SubmitNews, EditBulletins, SignBulletins, HandleBulletins, KeepMaterials, KeepAssessments, ReadRollUps")]
    [InlineData(Role.Leader, "ReadRegister, ReadLedger, ReadMeasures, Export, SignBulletins, HandleBulletins, ReadRollUps")]
    [InlineData(Role.Inspector, "ReadRegister, ReadLedger, ReadMeasures, RecordVisits, MoveProblems, KeepPhotos, Export")]
    [InlineData(Role.Street, "ReadRegister, ReadLedger, ReadMeasures, RecordVisits, MoveProblems, KeepPhotos, Export, KeepRegister, SubmitNews, KeepMaterials, KeepAssessments")]
    [InlineData(Role.Department, "ReadRegister, ReadLedger, ReadMeasures, RecordVisits, MoveProblems, KeepPhotos, Export, SubmitNews, KeepMaterials")]
    [InlineData(Role.Discipline, "ReadRegister, ReadLedger, ReadMeasures, Export")]
    [InlineData(Role.Auditor, "ReadRegister, ReadHistory")]
    [InlineData(Role.Admin, "ReadRegister, ManageRegister, KeepRegister")]
    [InlineData(Role.Security, "ReadRegister, ManageAccounts")]
    [InlineData(Role.Performance, "ReadRollUps")]
    public void GivesEachRoleItsRightsAndNoMore(Role role, string rights) => Rights.Of(role).ToString().ShouldBe(rights);

    [Fact]
    public void KnowsThatAUnitOfBeforeLiesInAnotherStreet()
    {
        Unit Moved(int no, int? to) { var unit = Some.Tree[no]; return new() { Id = unit.Id, No = unit.No, District = unit.District, Code = unit.Code, Name = "改名", Kind = unit.Kind, Parent = to, Since = unit.Since }; }
        UnitTree With(params Unit[] units) => new([.. Some.Tree.Units.ExceptBy(units.Select(unit => unit.No), unit => unit.No), .. units]);
        With(Moved(Some.Community, Some.OtherStreet)).HasMovedSince(Some.Tree).ShouldBeTrue();
        With(Moved(Some.Community, Some.Street)).HasMovedSince(Some.Tree).ShouldBeFalse();
        Some.Tree.HasMovedSince(With(Moved(Some.Community, Some.District))).ShouldBeTrue();
        Some.Tree.HasMovedSince(new UnitTree([])).ShouldBeFalse();
    }
}
