using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Evidence;

/// <summary>A photo known by its content; the bytes lie in the files folder.</summary>
internal sealed class PhotoRow
{
    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>image/jpeg, image/png or image/webp, told from the content.</summary>
    public required string Type { get; init; }

    /// <summary>The unit whose people sent it first.</summary>
    public required int Unit { get; init; }

    public required int District { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What the camera wrote, yyyy-MM-dd HH:mm:ss in the district's time, as a camera knows no zone; null when unknown.</summary>
    public string? TakenAt { get; init; }

    /// <summary>What it looks like, <see cref="Model.Evidence.PerceptualHash"/>; null where that cannot be told.</summary>
    public long? Look { get; init; }
}

internal static class EvidenceStorage
{
    public static void Map(ModelBuilder model) => model.Entity<PhotoRow>().ToTable("photos").HasKey(p => p.Sha256);
}
