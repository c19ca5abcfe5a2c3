namespace Chuangcheng.Model.Documents;

/// <summary>The faces official papers are set in. Their fonts are named in the file and never shipped (R-DOC-02).</summary>
public enum Face
{
    /// <summary>仿宋_GB2312: the text.</summary>
    FangSong = 1,

    /// <summary>楷体_GB2312: second headings.</summary>
    Kai = 2,

    /// <summary>黑体: first headings, sections.</summary>
    Hei = 3,

    /// <summary>方正小标宋: masthead and title.</summary>
    XiaoBiaoSong = 4,

    /// <summary>宋体: page numbers.</summary>
    Song = 5,
}
