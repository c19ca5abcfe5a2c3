namespace Chuangcheng.Model.Assessments;

/// <summary>Whether an item is looked at inside a site or around it: told by who answers for it.</summary>
public static class SiteParts
{
    /// <summary>Department types that keep public ground, wherever a district has not said otherwise.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["ENFORCEMENT", "SANITATION", "URBAN_MGMT", "TRAFFIC_POLICE", "POLICE", "LANDSCAPE", "STREET"];

    /// <summary>What the site's own lead department answers for is its inside, as a road is wholly urban management's.</summary>
    /// <param name="department">Department type that answers for the item.</param>
    /// <param name="lead">Lead department type of the site's type; empty where it has none.</param>
    /// <param name="around">Department types that keep public ground.</param>
    public static SitePart Of(string department, string lead, IReadOnlyCollection<string> around) =>
        department != lead && around.Contains(department) ? SitePart.Around : SitePart.Inside;

    /// <summary>A district's list as it is written in its settings; empty is the usual one.</summary>
    public static IReadOnlyList<string> Read(string? setting) =>
        setting?.Split([';', ',', '；', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } some ? some : Usual;
}
