using Chuangcheng.Model;

namespace Chuangcheng.Server.Documents;

internal static class DocumentRefusals
{
    public static Refusal NoConverter { get; } = new("no-converter", RefusalKind.NotReady);
    public static Refusal NotConverted { get; } = new("not-converted", RefusalKind.NotReady);
    public static Refusal UnknownPaper(string kind) => new("unknown-paper", RefusalKind.NotFound, kind);
}
