namespace Chuangcheng.Model.Submission;

/// <summary>The four kinds of material of the document review (domain 3.3). Numbers are stored: never renumber.</summary>
public enum MaterialKind : byte
{
    /// <summary>规范文件: red-head page and seal page as an image, the body as text.</summary>
    Paper = 1,

    /// <summary>说明报告: within the word limit, with the source of its numbers.</summary>
    Report = 2,

    /// <summary>实景图片: with a caption.</summary>
    Picture = 3,

    /// <summary>统计表格.</summary>
    Statistics = 4,
}
