using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Console;

/// <summary>What a page offers to choose from, in the reader's language.</summary>
internal static class Offered
{
    /// <summary>Streets, towns, communities, villages under the reader, each street with its own below it.</summary>
    public static IReadOnlyList<Choice> Grounds(this Register register, Actor actor) =>
        [.. Streets(register, actor).SelectMany(street => register.Tree.ChildrenOf(street.No).Where(u => u.Kind is UnitKind.Community or UnitKind.Village && actor.Boundary.Covers(u.No))
            .Prepend(street).Select(u => new Choice(u.Id.ToString(), register.NameWithin(u))))];

    public static IReadOnlyList<Choice> StreetChoices(this Register register, Actor actor) => [.. Streets(register, actor).Select(u => new Choice(u.Id.ToString(), u.Name))];

    /// <summary>Every unit of the district that can answer for something.</summary>
    public static IReadOnlyList<Choice> Answering(this Register register, Actor actor) =>
        register.UnitChoices(u => u.Kind is not UnitKind.Grid && Register.IsInSight(u, actor), u => u.Id.ToString());

    /// <summary>The district's own by their kind, then each street with what lies in it: in one of several hundred a unit is found by its place.</summary>
    public static IReadOnlyList<Choice> UnitChoices(this Register register, Func<Unit, bool> offered, Func<Unit, string> value) =>
        [.. register.Tree.Units.Where(offered).OrderBy(u => register.Tree.StreetOf(u.No)).ThenBy(u => u.Kind).ThenBy(u => u.No).Select(u => new Choice(value(u), register.NameWithin(u)))];

    /// <summary>Communities of several streets can be called the same: theirs is said with it.</summary>
    public static string NameWithin(this Register register, Unit unit) =>
        register.Tree.StreetOf(unit.No) is var street and not 0 && street != unit.No ? $"{register.Tree[street].Name} · {unit.Name}" : unit.Name;

    public static IReadOnlyList<Choice> SiteTypes(this Register register) =>
        [.. (register.Catalogues.Current?.SiteTypes ?? []).Select(t => new Choice(t.Code, Language.IsEnglish ? t.NameEn : t.NameZh))];

    public static string TypeName(this Register register, string type) => register.Catalogues.Current?.SiteType(type) is { } known ? Language.IsEnglish ? known.NameEn : known.NameZh : type;

    public static string ItemWords(this Register register, string item) => register.Catalogues.Current?.Item(item) is { } known ? Language.IsEnglish ? known.NameEn : known.NameZh : item;

    private static IEnumerable<Unit> Streets(Register register, Actor actor) =>
        register.Tree.Units.Where(u => u.Kind is UnitKind.Street or UnitKind.Town && u.Until is null && (u.District == actor.District && register.Tree.IsUnder(actor.Unit, u.No) || actor.Boundary.Covers(u.No)));
}
