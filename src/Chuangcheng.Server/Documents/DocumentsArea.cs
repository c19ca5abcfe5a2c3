namespace Chuangcheng.Server.Documents;

internal static class DocumentsArea
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddSingleton<PrintSettings>().AddSingleton<PdfPress>();
}
