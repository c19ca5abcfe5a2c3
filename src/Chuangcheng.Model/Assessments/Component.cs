namespace Chuangcheng.Model.Assessments;

/// <summary>A part of a score and what it weighs.</summary>
/// <param name="Code">Unique inside the scheme.</param>
/// <param name="Of">The scheme whose periods are rolled up; only of <see cref="ComponentSource.Periods"/>.</param>
public sealed record Component(string Code, ComponentSource Source, decimal Weight, Guid? Of = null)
{
    /// <summary>Counted from records: each record that is no good loses its share.</summary>
    public bool IsRate => Source is >= ComponentSource.OnTime and <= ComponentSource.SelfFound;

    /// <summary>Counted from field checks.</summary>
    public bool IsField => Source is >= ComponentSource.Field and <= ComponentSource.Dynamic;

    /// <summary>Somebody enters it and says where it comes from.</summary>
    public bool IsEntered => Source is >= ComponentSource.Hotline and <= ComponentSource.Survey;
}
