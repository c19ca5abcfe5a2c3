namespace Chuangcheng.Model.Evidence;

/// <summary>One use of a photo: brought by a visit or a move.</summary>
/// <param name="Look"><see cref="PerceptualHash"/>; null when unknown.</param>
/// <param name="Problem">The number inside the ledger.</param>
/// <param name="BroughtAt">By the server's clock, which alone tells older from younger.</param>
/// <param name="SeenAt">By the clock of whoever saw it.</param>
public sealed record Sighting(string Sha256, long? Look, long Problem, DateTimeOffset BroughtAt, DateTimeOffset SeenAt)
{
    /// <summary>
    /// How near an older photo is: 0 for the very same bytes, else the differing bits. Photos brought at one moment show one scene and are never held
    /// against each other.
    /// </summary>
    /// <returns>Null when the other is no older or does not look alike.</returns>
    public int? Resembles(Sighting older)
    {
        if (older.BroughtAt >= BroughtAt) return null;
        if (older.Sha256 == Sha256) return 0;
        return Look is { } look && older.Look is { } before && PerceptualHash.Distance(look, before) is <= PerceptualHash.Near and var distance ? distance : null;
    }
}
