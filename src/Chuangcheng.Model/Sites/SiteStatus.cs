namespace Chuangcheng.Model.Sites;

/// <summary>Stored numbers: never renumber.</summary>
public enum SiteStatus : byte
{
    /// <summary>开放.</summary>
    Open = 1,
    /// <summary>暂未开放.</summary>
    Suspended = 2,
    /// <summary>关闭.</summary>
    Closed = 3,
}
