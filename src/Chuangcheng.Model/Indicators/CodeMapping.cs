namespace Chuangcheng.Model.Indicators;

/// <summary>What an old edition's code became in a newer one; one code may become several (R-CAT-01).</summary>
public sealed class CodeMapping
{
    public required int FromEdition { get; init; }
    public required int ToEdition { get; init; }
    public required CatalogueKind Kind { get; init; }
    public required string FromCode { get; init; }
    public required string ToCode { get; init; }
}
