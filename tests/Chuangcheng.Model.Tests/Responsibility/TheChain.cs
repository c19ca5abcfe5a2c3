using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Responsibility;

namespace Chuangcheng.Model.Tests.Responsibility;

/// <summary>Who is responsible, step by step; the nearest entry that fits the item wins, and nothing is guessed.</summary>
public sealed class TheChain
{
    private static readonly DateOnly Day = new(2026, 5, 20);
    private static readonly ChainPlace Place = new(7, Some.Community);

    [Fact]
    public void FallsBackOnTheUnitsThatStandThereByThemselves()
    {
        var links = At([]);
        links.Select(link => (link.Step, link.Unit, link.Why)).ShouldBe(
            [("leader", Some.District, LinkReason.LiesThere), ("department", Some.Enforcement, LinkReason.DispatchRule), ("street", Some.Street, LinkReason.LiesThere), ("site", 0, LinkReason.Empty)]);
    }

    [Fact]
    public void TakesAnEntryForTheSiteBeforeOneForTheGroundBeforeOneFurtherUp()
    {
        var district = Duty("street", FieldKind.Ground, Some.District);
        var street = Duty("street", FieldKind.Ground, Some.Street);
        var site = Duty("street", FieldKind.Site, 7);
        Street(At([district])).Duty.ShouldBe(district);
        Street(At([district, street])).Duty.ShouldBe(street);
        Street(At([district, street, site])).ShouldSatisfyAllConditions(link => link.Duty.ShouldBe(site), link => link.Why.ShouldBe(LinkReason.NamedForTheSite));
        Street(At([Duty("street", FieldKind.Site, 8)])).Duty.ShouldBeNull("another site's entry");
    }

    [Fact]
    public void TakesTheEntryForWhatTheItemTouchesBeforeOneForTheWholeField()
    {
        var whole = Duty("street", FieldKind.Site, 7);
        var fire = Duty("street", FieldKind.Site, 7, aspect: "FIRE");
        Street(At([whole, fire], "CK-S003", "FIRE")).Duty.ShouldBe(fire);
        Street(At([whole, fire], "CK-S003", "STREET")).Duty.ShouldBe(whole);
        Street(At([fire], "CK-S003", "STREET")).Why.ShouldBe(LinkReason.LiesThere, "an entry for something else is none");
    }

    [Theory]
    [InlineData("2026-05-20", null, true)]
    [InlineData("2026-05-21", null, false)]
    [InlineData("2026-01-01", "2026-05-20", false)]
    [InlineData("2026-01-01", "2026-05-21", true)]
    public void CountsOnlyWhatHoldsOnTheDay(string since, string? until, bool holds) =>
        (Street(At([Duty("street", FieldKind.Site, 7, since: since, until: until)])).Duty is not null).ShouldBe(holds);

    [Fact]
    public void HasTheStepsOfTheNearestUnitWithAChainOfItsOwn()
    {
        ChainStep[] own = [new("领导班子", StepUnit.None), new("村居干部", StepUnit.Community)];
        var templates = new Dictionary<int, IReadOnlyList<ChainStep>> { [Some.Street] = own };
        Chain.StepsAt(Some.Tree, Some.Community, templates).ShouldBe(own);
        Chain.StepsAt(Some.Tree, Some.OtherStreet, templates).ShouldBe(ChainTemplate.Usual);
    }

    [Theory]
    [InlineData("包村居干部:community", "包村居干部", StepUnit.Community)]
    [InlineData("专班", "专班", StepUnit.None)]
    public void WritesAStepAsItIsRead(string text, string name, StepUnit unit)
    {
        ChainStep.Parse(text).ShouldBe(new ChainStep(name, unit));
        ChainStep.Parse(text)!.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":street")]
    [InlineData("a;b")]
    [InlineData("专班:nobody")]
    public void RefusesAStepThatCannotBeRead(string text) => ChainStep.Parse(text).ShouldBeNull();

    private static IReadOnlyList<ChainLink> At(IReadOnlyCollection<Duty> duties, params string[] aspects) => Chain.At(Some.Tree, Place, ChainTemplate.Usual, duties, aspects, Some.Enforcement, Day);

    private static ChainLink Street(IReadOnlyList<ChainLink> links) => links.Single(link => link.Step == "street");

    private static Duty Duty(string step, FieldKind kind, int field, string aspect = "", string since = "2020-01-01", string? until = null) => new()
    {
        Id = Guid.CreateVersion7(), No = 1, District = Some.District, FieldKind = kind, Field = field, Step = step, Aspect = aspect, Unit = Some.Enforcement,
        Since = DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture), Until = until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
    };
}
