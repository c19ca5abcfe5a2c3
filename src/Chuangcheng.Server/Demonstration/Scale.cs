namespace Chuangcheng.Server.Demonstration;

/// <summary>How much is made.</summary>
/// <param name="VisitsADay">On a working day.</param>
internal sealed record Scale(int Districts, int Streets, int CommunitiesAStreet, int Sites, int Days, int VisitsADay)
{
    public static Scale Of(string name) => name switch
    {
        "small" => new(1, 4, 3, 80, 90, 14),
        "city" => new(3, 13, 8, 1300, 365, 47),
        _ => new(1, 13, 8, 1300, 365, 53),
    };
}
