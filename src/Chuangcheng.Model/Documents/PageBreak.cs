namespace Chuangcheng.Model.Documents;

public sealed record PageBreak : Block;
