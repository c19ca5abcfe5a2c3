using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Tests.Organisation;

public sealed class Dispatching
{
    [Theory]
    [InlineData("OPERATOR", Some.Operator, DispatchReason.PartyOfTheSite)]
    [InlineData("STREET", Some.Street, DispatchReason.Territory)]
    [InlineData("COMMUNITY", Some.Community, DispatchReason.Territory)]
    [InlineData("ENFORCEMENT", Some.Enforcement, DispatchReason.Department)]
    [InlineData("WATER", Some.Office, DispatchReason.CoordinatingOffice)]
    [InlineData("FORESTRY", Some.Office, DispatchReason.CoordinatingOffice)]
    public void FindsTheUnitAndTellsWhy(string type, int unit, DispatchReason reason) =>
        Dispatch.Decide(Some.Tree, Some.Community, type, new Dictionary<string, int> { ["OPERATOR"] = Some.Operator }, Some.Day).ShouldBe(new(unit, reason));

    [Fact]
    public void GoesToTheStreetItselfWhereThereIsNoCommunity() =>
        Dispatch.Decide(Some.Tree, Some.Street, "COMMUNITY", new Dictionary<string, int>(), Some.Day).Unit.ShouldBe(Some.Street);

    [Fact]
    public void NeverLandsInTheStreetForADepartmentsMatter() =>
        Dispatch.Decide(Some.Tree, Some.Community, "FORESTRY", new Dictionary<string, int>(), Some.Day).Unit.ShouldBe(Some.Office);
}
