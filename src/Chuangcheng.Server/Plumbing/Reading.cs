using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Reads what somebody sent, field by field; everything wrong is said at once.</summary>
internal sealed class Reading(Register register, Actor actor)
{
    private readonly List<Refusal> faults = [];

    public List<Refusal> Faults => faults;

    public string Text(string field, string? value, int most = Limits.NameLength, bool required = false)
    {
        var text = value?.Trim() ?? "";
        if (required && text.Length == 0) faults.Add(PlumbingRefusals.Required(field));
        if (text.Length > most) faults.Add(PlumbingRefusals.TooLong(field, most));
        return text;
    }

    /// <summary>A unit by id or code that the actor may see; with <paramref name="own"/> one under the actor's own.</summary>
    public Unit? Unit(string field, string? text, bool own = false, bool required = true)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (required) faults.Add(PlumbingRefusals.Required(field));
            return null;
        }
        if (register.FindUnit(text, actor) is { } unit && (!own || actor.Boundary.Covers(unit.No))) return unit;
        faults.Add(PlumbingRefusals.UnknownUnit(field));
        return null;
    }

    public T? Word<T>(string field, string? text, bool required = true) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text) && !required) return null;
        if (Names.Read<T>(text) is { } word) return word;
        faults.Add(PlumbingRefusals.OneOf(field, Enum.GetValues<T>().Select(value => value.Wire())));
        return null;
    }

    public DateOnly Day(string field, DateOnly? day, DateOnly? usual = null)
    {
        var given = day ?? usual;
        if (given is null) faults.Add(PlumbingRefusals.Required(field));
        else if (given.Value.Year is < 1949 or > 2200) faults.Add(PlumbingRefusals.BadValue(field, given.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
        return given ?? default;
    }

    /// <summary>A day in the address, as yyyy-MM-dd.</summary>
    public DateOnly? Day(IQueryCollection query, string name)
    {
        if (query[name].ToString() is not { Length: > 0 } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)) return day;
        faults.Add(PlumbingRefusals.BadValue(name, text));
        return null;
    }

    /// <summary>An id in the address.</summary>
    public Guid? Id(IQueryCollection query, string name)
    {
        if (query[name].ToString() is not { Length: > 0 } text) return null;
        if (Guid.TryParse(text, out var id)) return id;
        faults.Add(PlumbingRefusals.BadValue(name, text));
        return null;
    }

    public void InOrder(string field, DateOnly since, DateOnly? until)
    {
        if (until < since) faults.Add(PlumbingRefusals.BadValue(field, until.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
    }

    public int Number(string field, int? value, int least, int most, int? usual = null)
    {
        var number = value ?? usual;
        if (number is null) faults.Add(PlumbingRefusals.Required(field));
        else if (number < least || number > most) faults.Add(PlumbingRefusals.OneOf(field, [FormattableString.Invariant($"{least}–{most}")]));
        return number ?? least;
    }

    public void Fault(Refusal refusal) => faults.Add(refusal);

    /// <summary>Names in the address that are none of these are refused.</summary>
    public void Only(IQueryCollection query, params IReadOnlyList<string> known) =>
        faults.AddRange(query.Keys.Where(name => !known.Contains(name) && !Paging.Names.Contains(name)).Select(name => PlumbingRefusals.UnknownFilter(name, known)));

    /// <exception cref="Refused">Something is wrong.</exception>
    public void Done()
    {
        if (faults.Count > 0) throw new Refused(faults);
    }
}
