namespace Chuangcheng.Server.Evidence;

internal static class EvidenceArea
{
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddSingleton<PhotoStore>().AddSingleton<SmallPictures>().AddSingleton<Thumbnails>().AddSingleton<PutPhoto>();

    public static void MapEvidence(this IEndpointRouteBuilder api)
    {
        PutPhoto.Map(api);
        ShowPhoto.Map(api);
        ShowThumbnail.Map(api);
    }
}
