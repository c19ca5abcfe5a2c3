namespace Chuangcheng.Model.Documents;

/// <summary>A JPEG or PNG picture; its size on the paper in millimetres.</summary>
public sealed record Picture(ReadOnlyMemory<byte> Bytes, bool IsPng, double Width, double Height, string Words) : Block;
