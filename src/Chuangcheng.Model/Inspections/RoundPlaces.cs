namespace Chuangcheng.Model.Inspections;

/// <summary>What a round is made of.</summary>
public enum RoundPlaces : byte
{
    /// <summary>Registered sites, chosen or drawn.</summary>
    Sites = 1,
    Communities = 2,
    Grids = 3,
    /// <summary>Road sections: sites whose shape is a line.</summary>
    Sections = 4,
}
